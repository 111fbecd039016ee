// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/idsdialog.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 20; ///< of the missing ones; the count tells the rest

} // namespace

QStringList idsIn(const QString& text)
{
    static const QRegularExpression between(u"[\\s,;\"'`\\[\\]{}()]+"_s);
    QStringList ids = text.split(between, Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

IdsDialog::IdsDialog(const QList<Artifact>& listed, QWidget* parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
    , m_answer(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_select(new QPushButton(this))
{
    setObjectName(u"idsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Select by id"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    for (const Artifact& artifact : listed)
        ++m_listed[artifact.id.value];
    layOut();
    refresh();
    const Metrics metrics = Metrics::current();
    resize(metrics.px(480), metrics.px(340));
    m_text->setFocus();
}

void IdsDialog::layOut()
{
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    layout->addWidget(new PlainLabel(windowTitle(), Tone::Text, FontRole::Title, this));
    layout->addWidget(
        new PlainLabel(tr("Paste ids, one a line or parted by blanks or commas. Exactly those "
                          "that are listed are selected."),
            Tone::SecondText, FontRole::Body, this));
    m_text->setObjectName(u"idsText"_s);
    m_text->setAccessibleName(tr("Ids"));
    m_text->setPlaceholderText(u"12\n13\n17"_s);
    m_text->setTabChangesFocus(true);
    setFontRole(*m_text, FontRole::Mono);
    layout->addWidget(m_text, 1);
    m_answer->setObjectName(u"idsAnswer"_s);
    layout->addWidget(m_answer);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_select->setObjectName(u"selectButton"_s);
    setButtonLook(*m_select, ButtonLook::Primary);
    m_select->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_select);
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &IdsDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_select, &QPushButton::clicked, this, [this] {
        Q_EMIT selectWanted(m_found);
        accept();
    });
}

void IdsDialog::refresh()
{
    m_found.clear();
    QStringList missing;
    int rows = 0;
    const QStringList ids = idsIn(m_text->toPlainText());
    for (const QString& id : ids) {
        const int count = m_listed.value(id);
        rows += count;
        if (count > 0)
            m_found.insert(id);
        else
            missing.append(visibleText(id));
    }
    QStringList said;
    if (ids.isEmpty())
        said += tr("%Ln artifacts are listed.", nullptr, static_cast<int>(m_listed.size()));
    else
        said += tr("%L1 of %L2 ids are listed.").arg(m_found.size()).arg(ids.size());
    if (rows > m_found.size())
        said += tr("Some share an id: %Ln rows.", nullptr, rows);
    if (!missing.isEmpty()) {
        const qsizetype more = missing.size() - kMostNamed;
        QString names = missing.first(std::min(missing.size(), kMostNamed)).join(u", "_s);
        if (more > 0)
            names = tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(names);
        said += tr("Not here: %1.").arg(names);
    }
    m_answer->setText(said.join(u' '));
    m_select->setEnabled(!m_found.isEmpty());
    m_select->setText(m_found.isEmpty() ? tr("Select") : tr("Select %Ln", nullptr, rows));
}

} // namespace steward
