// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pipelines/pipelineverdict.h"

#include <QMap>
#include <QWidget>

class QGridLayout;

namespace steward {

class PlainLabel;
class TextLink;

/// What can be done now with what is chosen, a line a verb: a link, or dimmed words, and beside it
/// what it comes to or why not. Lines stay the widgets they are while the words change, so that the
/// keyboard's focus survives polls.
class PipelineVerbList final : public QWidget {
    Q_OBJECT
public:
    explicit PipelineVerbList(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelineVerbList)

    void setLines(const QList<VerbLine>& lines);

Q_SIGNALS:
    void chosen(steward::Verb verb);

private:
    struct Row {
        TextLink* link = nullptr;
        PlainLabel* dimmed = nullptr; ///< in its place while it cannot be done
        PlainLabel* words = nullptr;
    };

    Row makeRow(const VerbLine& line);
    void fill(const Row& row, const VerbLine& line);

    QGridLayout* m_grid;
    QList<VerbLine> m_lines;
    QMap<Verb, Row> m_rows;
};

} // namespace steward
