// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/textdialog.h"

#include "ui/theme/plaintext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// More than this in one widget only makes the window slow; copying takes what is shown.
constexpr int mostCharacters = 4'000'000;

} // namespace

TextDialog::TextDialog(const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_state(new QLabel(tr("Reading..."), this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(visibleText(title));
    setObjectName(u"textDialog"_s);

    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setObjectName(u"textState"_s);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(windowTitle());
    m_text->setVisible(false);
    m_copy->setObjectName(u"copyText"_s);
    m_copy->setAccessibleName(tr("Copy the text"));
    m_copy->setEnabled(false);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeText"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_state, 1, Qt::AlignTop);
    layout->addWidget(m_text, 10);
    layout->addLayout(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 110, metrics.height() * 32);
    close->setFocus();
}

void TextDialog::setText(const QString& text)
{
    m_text->setPlainText(visibleLines(text, mostCharacters));
    m_text->setVisible(true);
    m_state->setVisible(text.isEmpty());
    m_state->setText(tr("It is empty."));
    m_copy->setEnabled(!text.isEmpty());
    m_text->setFocus();
}

void TextDialog::setTrouble(const QString& trouble)
{
    m_state->setText(visibleLines(trouble));
    m_state->setVisible(true);
}

void TextDialog::showEnd()
{
    m_text->moveCursor(QTextCursor::End);
    m_text->moveCursor(QTextCursor::StartOfLine);
}

QString indentedJson(const QByteArray& json)
{
    if (QJsonDocument::fromJson(json).isNull())
        return QString::fromUtf8(json);
    QByteArray out;
    int depth = 0;
    bool inString = false;
    const auto newLine = [&] { out += '\n' + QByteArray(qsizetype(2) * depth, ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < json.size())
                out += json.at(++i);
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
            out += c;
        } else if (c == '{' || c == '[') {
            qsizetype next = i + 1;
            while (next < json.size() && QByteArrayView(" \t\r\n").contains(json.at(next)))
                ++next;
            out += c;
            if (next < json.size() && (json.at(next) == '}' || json.at(next) == ']')) {
                out += json.at(next);
                i = next;
            } else {
                ++depth;
                newLine();
            }
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out += c;
        } else if (c == ',') {
            out += c;
            newLine();
        } else if (c == ':') {
            out += ": ";
        } else if (!QByteArrayView(" \t\r\n").contains(c)) {
            out += c;
        }
    }
    return QString::fromUtf8(out);
}

} // namespace steward
