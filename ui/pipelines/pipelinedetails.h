// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pipelines/pipelineverdict.h"
#include "ui/pipelines/pipelinewords.h"

#include <QWidget>

class QPushButton;

namespace steward {

class Card;
class Clock;
class ElidedLabel;
class FactList;
class Lookup;
class PipelineLately;
class PipelineVerbList;
class PlainLabel;
class Placeholder;
class TagRow;

/// Beside the table: what is selected, what its storage holds, what can be done with it now and
/// what happened to it lately. Several are counted by state.
class PipelineDetails final : public QWidget {
    Q_OBJECT
public:
    PipelineDetails(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelineDetails)

    struct Facts {
        QList<Pipeline> selected;
        PipelineMoment moment; ///< of the only one
        QList<VerbLine> verbs;
        QString edition; ///< "" if not known
    };
    void show(const Facts& facts);
    using QWidget::show;

Q_SIGNALS:
    void verbWanted(steward::Verb verb);
    void logWanted();
    void rawWanted();
    void messageWanted();

private:
    QWidget* makeSubject();
    QWidget* makeStorage();
    PipelineVerbList* makeVerbs();
    QWidget* makeSeveral();
    QWidget* makeMessage();
    QWidget* makeFoot();
    void showOne(const Facts& facts);
    void showSeveral(const Facts& several);
    void showStorage(const Facts& facts);
    void showMessage(const Pipeline& pipeline);

    QWidget* m_one = nullptr;
    QWidget* m_several = nullptr;
    Placeholder* m_nothing = nullptr;
    ElidedLabel* m_name = nullptr;
    PlainLabel* m_description = nullptr;
    TagRow* m_tags = nullptr;
    ElidedLabel* m_storage = nullptr;
    ElidedLabel* m_checkpoints = nullptr;
    PlainLabel* m_meaning = nullptr;
    PipelineVerbList* m_verbs = nullptr;
    FactList* m_program = nullptr;
    QWidget* m_messageBox = nullptr;
    PlainLabel* m_message = nullptr;
    QPushButton* m_wholeMessage = nullptr;
    PipelineLately* m_lately = nullptr;
    ElidedLabel* m_uuid = nullptr;
    ElidedLabel* m_severalTitle = nullptr;
    FactList* m_counts = nullptr;
    PipelineVerbList* m_severalVerbs = nullptr;
};

} // namespace steward
