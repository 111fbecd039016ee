// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/leftoverbox.h"

#include "ui/plan/textview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 4; // more scroll

QString commandsOf(const QList<Leftover>& leftovers)
{
    QStringList lines;
    for (const Leftover& one : leftovers)
        lines.append(one.command);
    return lines.join(u'\n');
}

} // namespace

LeftoverBox::LeftoverBox(QWidget* parent)
    : QWidget(parent)
    , m_head(new SectionLabel(QString(), this))
    , m_warning(new PlainLabel(leftoverWarning(), Tone::SecondText, FontRole::Body, this))
    , m_commands(new TextView(tr("Commands that remove what stays behind"), this))
{
    setObjectName(u"leftoverBox"_s);
    m_commands->setObjectName(u"leftoverCommands"_s);
    m_commands->setLineWrapMode(QPlainTextEdit::NoWrap);
    const auto button = [this](const QString& name, const QString& text, auto&& content) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this,
            [content] { QGuiApplication::clipboard()->setText(content()); });
        return made;
    };
    m_one = button(u"copyLeftover"_s, tr("Copy this one"), [this] { return command(); });
    m_one->setAccessibleDescription(tr("The command in the line that is marked"));
    connect(m_commands, &QPlainTextEdit::cursorPositionChanged, this, &LeftoverBox::markLine);
    auto* commands = button(u"copyLeftovers"_s, tr("Copy commands"),
        [this] { return QString(commandsOf(m_leftovers) + u'\n'); });
    auto* script = button(u"copyLeftoverScript"_s, tr("Copy as one script"),
        [this] { return leftoverScript(m_leftovers, m_title); });
    const Metrics metrics = Metrics::current();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.px(6));
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics.px(8));
    top->addWidget(m_head, 1, Qt::AlignBottom);
    top->addWidget(m_one);
    top->addWidget(commands);
    top->addWidget(script);
    column->addLayout(top);
    column->addWidget(m_commands);
    column->addWidget(m_warning);
    hide();
}

QString LeftoverBox::command() const
{
    return m_commands->textCursor().block().text();
}

void LeftoverBox::markLine()
{
    QTextEdit::ExtraSelection line;
    line.cursor = m_commands->textCursor();
    line.cursor.clearSelection();
    line.format.setBackground(toneColour(Tone::Selection, palette()));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_commands->setExtraSelections(m_leftovers.size() > 1 ? QList{line} : QList{line}.first(0));
    m_one->setAccessibleName(tr("Copy %1").arg(command()));
}

void LeftoverBox::setLeftovers(const QList<Leftover>& leftovers, const QString& title)
{
    setVisible(!leftovers.isEmpty());
    if (leftovers == m_leftovers)
        return;
    m_leftovers = leftovers;
    m_title = title;
    m_head->setText(tr("Stays behind: %n stored file(s), where there were any", nullptr,
        static_cast<int>(leftovers.size())));
    m_commands->show(commandsOf(leftovers));
    m_one->setVisible(leftovers.size() > 1); // of one, all of them is that one
    markLine();
    const auto count = static_cast<int>(leftovers.size());
    const int margin = static_cast<int>(m_commands->document()->documentMargin());
    m_commands->setFixedHeight(
        std::clamp(count, 1, kMostLines) * m_commands->fontMetrics().lineSpacing()
        + (count > kMostLines ? margin : 2 * margin + 2)); // never half a line
}

} // namespace steward
