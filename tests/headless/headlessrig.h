// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace steward {

/// The real program without a window, in a home of its own, with no display and no platform plugin
/// to name; the test's servers answer meanwhile.
class HeadlessRig final {
public:
    struct Ended {
        int code = -1; ///< -1: it did not end by itself
        QByteArray out;
        QByteArray problems;
    };

    HeadlessRig();

    /// Started; for what happens to it meanwhile.
    void start(QProcess& steward, const QStringList& arguments) const;
    /// Waits for its end.
    static Ended ended(QProcess& steward);
    Ended run(const QStringList& arguments) const;

    QString file(const QString& name) const { return m_home.filePath(name); }
    QByteArray bytes(const QString& name) const;
    QJsonObject json(const QString& name) const;
    void write(const QString& name, const QByteArray& bytes) const;
    void write(const QString& name, const QJsonObject& object) const;
    void save(const QList<Environment>& environments) const;
    /// Where the program keeps its locks.
    QString lockFolder() const { return m_home.filePath(QStringLiteral("state/steward/locks")); }

private:
    QTemporaryDir m_home;
};

} // namespace steward
