// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

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
class PlainLabel;
class Placeholder;
class TagRow;
class TextLink;

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
        QString whyNotClear; ///< "" if it can be
        QString edition; ///< "" if not known
    };
    void show(const Facts& facts);
    using QWidget::show;

Q_SIGNALS:
    void clearWanted();
    void logWanted();
    void rawWanted();
    void messageWanted();

private:
    QWidget* makeSubject();
    QWidget* makeStorage();
    QWidget* makeVerbs();
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
    TextLink* m_clear = nullptr;
    ElidedLabel* m_clearDimmed = nullptr; ///< in its place while it cannot be done
    PlainLabel* m_clearReason = nullptr;
    FactList* m_program = nullptr;
    QWidget* m_messageBox = nullptr;
    PlainLabel* m_message = nullptr;
    QPushButton* m_wholeMessage = nullptr;
    PipelineLately* m_lately = nullptr;
    ElidedLabel* m_uuid = nullptr;
    ElidedLabel* m_severalTitle = nullptr;
    FactList* m_counts = nullptr;
    PlainLabel* m_severalReason = nullptr;
};

} // namespace steward
