// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/registerdialog.h"

#include "ui/artifacts/draftrow.h"
#include "ui/plan/textview.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/textlink.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 40;

} // namespace

RegisterDialog::RegisterDialog(const QString& title, const QString& server, QWidget* parent)
    : QDialog(parent)
    , m_note(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_problem(new PlainLabel(QString(), Tone::Destroys, FontRole::Body, this))
    , m_add(new TextLink(tr("Add another"), this))
    , m_review(new QPushButton(tr("Review..."), this))
{
    setObjectName(u"registerDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(visibleText(title));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    layOut(server);
    addRow({});
    refresh();
    m_rows.first()->setFocusOnUrl();
    const Metrics metrics = Metrics::current();
    resize(metrics.px(760), metrics.px(320));
}

void RegisterDialog::layOut(const QString& server)
{
    const Metrics metrics = Metrics::current();
    setMinimumWidth(metrics.px(560));
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    auto* title = new ElidedLabel(windowTitle(), Tone::Text, FontRole::Title, this);
    title->setElideMode(Qt::ElideMiddle);
    layout->addWidget(title);
    layout->addWidget(new ElidedLabel(tr("On %1. Nothing is sent before the review.").arg(server),
        Tone::SecondText, FontRole::Body, this));
    m_note->setObjectName(u"registerNote"_s);
    m_note->hide();
    layout->addWidget(m_note);
    m_headings = headings();
    layout->addWidget(m_headings);

    auto* rows = new QWidget;
    rows->setObjectName(u"draftRows"_s);
    m_rowLayout = new QVBoxLayout(rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(metrics.px(6));
    m_rowLayout->addWidget(m_add, 0, Qt::AlignLeft);
    m_rowLayout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"draftScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(rows);
    m_scroll->viewport()->setBackgroundRole(roleOf(Tone::Surface));
    rows->setBackgroundRole(roleOf(Tone::Surface));
    layout->addWidget(m_scroll, 1);
    m_add->setObjectName(u"addDraft"_s);
    connect(m_add, &TextLink::clicked, this, [this] {
        addRow({})->setFocusOnUrl();
        refresh();
    });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    m_problem->setObjectName(u"registerProblem"_s);
    buttons->addWidget(m_problem, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_review->setObjectName(u"reviewButton"_s);
    setButtonLook(*m_review, ButtonLook::Primary);
    m_review->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_review);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_review, &QPushButton::clicked, this, &RegisterDialog::submit);
}

/// Over the fields of the rows below.
QWidget* RegisterDialog::headings()
{
    const Metrics metrics = Metrics::current();
    auto* heads = new QWidget(this);
    auto* layout = new QHBoxLayout(heads);
    layout->setContentsMargins(0, metrics.px(4), metrics.px(36), 0);
    layout->setSpacing(metrics.px(8));
    auto* type = new PlainLabel(tr("Type"), Tone::SecondText, FontRole::Caption, heads);
    type->setFixedWidth(metrics.px(104));
    layout->addWidget(type);
    layout->addWidget(
        new PlainLabel(tr("Source URL"), Tone::SecondText, FontRole::Caption, heads), 5);
    layout->addWidget(new PlainLabel(tr("Name, if it shall have one"), Tone::SecondText,
                          FontRole::Caption, heads),
        3);
    return heads;
}

void RegisterDialog::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void RegisterDialog::setDrafts(const QList<ArtifactDraft>& drafts)
{
    if (drafts.size() > kMostRows)
        return listMany(drafts);
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const ArtifactDraft& draft : drafts)
        addRow(draft);
    if (m_rows.isEmpty())
        addRow({});
    refresh();
    const Metrics metrics = Metrics::current();
    const int shown = std::min(static_cast<int>(m_rows.size()), 8);
    resize(metrics.px(760), metrics.px(280 + 34 * shown));
    m_rows.first()->setFocusOnUrl();
}

/// A row of fields for each of thousands would take seconds, and nobody edits them.
void RegisterDialog::listMany(const QList<ArtifactDraft>& drafts)
{
    m_many = drafts;
    m_headings->hide();
    m_scroll->hide();
    QStringList lines;
    for (const ArtifactDraft& draft : drafts)
        lines.append(tr("%1   %2   from %3")
                         .arg(visibleText(draft.type.word, 20), visibleText(draft.name, 200),
                             visibleText(draft.url)));
    auto* list = new TextView(tr("What is registered again, in this order"), this);
    list->setObjectName(u"manyDrafts"_s);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->show(lines.join(u'\n'));
    auto* box = qobject_cast<QVBoxLayout*>(layout());
    box->insertWidget(box->indexOf(m_scroll), list, 1);
    refresh();
    const Metrics metrics = Metrics::current();
    resize(metrics.px(760), metrics.px(520));
    m_review->setFocus();
}

void RegisterDialog::setSingle()
{
    m_single = true;
    refresh();
}

QList<ArtifactDraft> RegisterDialog::drafts() const
{
    if (!m_many.isEmpty())
        return m_many;
    QList<ArtifactDraft> drafts;
    for (const DraftRow* row : m_rows) {
        if (!row->isBlank())
            drafts.append(row->draft());
    }
    return drafts;
}

DraftRow* RegisterDialog::addRow(const ArtifactDraft& draft)
{
    auto* row = new DraftRow(static_cast<int>(m_rows.size()) + 1);
    m_rowLayout->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.append(row);
    if (!(draft == ArtifactDraft()))
        row->setDraft(draft);
    connect(row, &DraftRow::edited, this, &RegisterDialog::refresh);
    connect(row, &DraftRow::removeWanted, this, [this, row] { removeRow(row); });
    connect(row, &DraftRow::morePasted, this, [this](const QStringList& urls) {
        if (m_single)
            return;
        for (const QString& url : urls) {
            ArtifactDraft pasted;
            pasted.url = url;
            const ArtifactKind kind = likelyKind(url);
            pasted.type = artifactType(kind == ArtifactKind::Code ? u"code"_s
                    : kind == ArtifactKind::Dataset               ? u"dataset"_s
                                                                  : u"model"_s);
            addRow(pasted);
        }
        refresh();
    });
    return row;
}

void RegisterDialog::removeRow(DraftRow* row)
{
    const qsizetype index = m_rows.indexOf(row);
    if (m_rows.size() < 2 || index < 0)
        return;
    m_rows.removeAt(index);
    row->deleteLater();
    row->hide();
    m_rows.at(std::min(index, m_rows.size() - 1))->setFocusOnUrl();
    refresh();
}

void RegisterDialog::refresh()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setNumber(i + 1);
        m_rows.at(i)->setRemovable(m_rows.size() > 1);
    }
    m_add->setVisible(!m_single);
    const int count = static_cast<int>(drafts().size());
    m_review->setText(count > 1 ? tr("Review %Ln...", nullptr, count) : tr("Review..."));
    m_problem->setText({});
}

/// The button stays in reach: pressed too early it says what is missing, at its place.
void RegisterDialog::submit()
{
    if (!m_many.isEmpty()) {
        Q_EMIT reviewWanted(m_many);
        accept();
        return;
    }
    int bad = 0;
    DraftRow* first = nullptr;
    const bool none = drafts().isEmpty();
    for (DraftRow* row : std::as_const(m_rows)) {
        if (row->isBlank() && !(none && row == m_rows.first()))
            continue;
        row->showProblem();
        if (row->problem().isEmpty())
            continue;
        ++bad;
        first = first ? first : row;
    }
    if (!first) {
        Q_EMIT reviewWanted(drafts());
        accept();
        return;
    }
    first->setFocusOnUrl();
    m_scroll->ensureWidgetVisible(first);
    m_problem->setText(bad == 1 ? tr("One of them cannot be registered as it stands.")
                                : tr("%Ln cannot be registered as they stand.", nullptr, bad));
    if (drafts().size() < 2)
        m_problem->setText({});
}

} // namespace steward
