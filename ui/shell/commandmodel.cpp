// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/commandmodel.h"

#include "ui/theme/cellroles.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

CommandModel::CommandModel(QList<Command> commands, Find find, QObject* parent)
    : QAbstractTableModel(parent)
    , m_commands(std::move(commands))
    , m_find(std::move(find))
    , m_shown(m_commands)
{
}

bool CommandModel::matches(const QString& text, const QStringList& words)
{
    return std::all_of(words.cbegin(), words.cend(),
        [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void CommandModel::setQuery(const QString& query)
{
    const QString trimmed = query.trimmed();
    const QStringList words = trimmed.split(u' ', Qt::SkipEmptyParts);
    QList<Command> shown;
    for (const Command& command : std::as_const(m_commands)) {
        if (matches(command.text, words))
            shown.append(command);
    }
    std::stable_partition(shown.begin(), shown.end(), [&trimmed](const Command& command) {
        return command.text.startsWith(trimmed, Qt::CaseInsensitive);
    });
    if (!words.isEmpty() && m_find)
        shown += m_find(words);
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommandModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    const Command& command = m_shown.at(index.row());
    const bool blocked = !command.whyNot.isEmpty();
    const bool isWhat = index.column() == What;
    switch (role) {
    case Qt::DisplayRole:
        return masked(isWhat ? command.text : blocked ? command.whyNot : command.about);
    case Qt::ToolTipRole:
        return plainToolTip(blocked ? command.whyNot : command.text);
    case Qt::AccessibleTextRole:
        return visibleText(blocked        ? tr("%1, not now: %2").arg(command.text, command.whyNot)
                : command.about.isEmpty() ? command.text
                                          : tr("%1, %2").arg(command.text, command.about),
            300);
    case GlyphRole:
        return isWhat ? cellValue(blocked ? Glyph::Lock : command.glyph) : QVariant();
    case ToneRole:
        return cellValue(!isWhat || blocked ? Tone::SecondText
                : command.destroys          ? Tone::Destroys
                                            : Tone::Text);
    default:
        return {};
    }
}

} // namespace steward
