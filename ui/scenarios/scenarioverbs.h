// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace steward {

class FileOpener;
class FileSaver;
class ScenarioStore;

/// What can be done with the files of scenarios: rename, copy, import, export, remove. Everything
/// goes through the store, which refuses in words.
class ScenarioVerbs final : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`, which owns this.
    ScenarioVerbs(ScenarioStore& store, QWidget* window);
    Q_DISABLE_COPY_MOVE(ScenarioVerbs)

    void edit(const Scenario& scenario);
    void rename(const Scenario& scenario);
    void copy(const Scenario& scenario);
    /// At once: removed() lets it be had back.
    void remove(const Scenario& scenario);
    void restore(const Scenario& scenario);
    void importFile();
    void exportFile(const Scenario& scenario);

    /// Leaves this one alone, and says why; "" leaves none alone.
    void hold(const QString& name, const QString& why);
    /// Why its file cannot be changed, "" if it can.
    QString whyNotChange(const Scenario& scenario) const;
    /// Deletes itself.
    QMenu* menuFor(const Scenario& scenario);

Q_SIGNALS:
    /// What became of it, in words, good or not.
    void told(const QString& words);
    void refused(const QString& reason);
    /// This one is to be seen now.
    void saved(const QString& name);
    void removed(const steward::Scenario& scenario);

private:
    void askForName(const QString& title, const QString& act, const QString& proposed,
        const std::function<QString(const QString&)>& keep);
    void importFrom(const QString& path);
    void addChange(QMenu& menu, const QString& name, const QString& text, const QString& whyNot,
        const std::function<void()>& act);
    QString freeName(const QString& wanted) const;

    ScenarioStore& m_store;
    QWidget* m_window;
    FileOpener* m_opener;
    FileSaver* m_saver;
    QString m_held;
    QString m_whyHeld;
};

} // namespace steward
