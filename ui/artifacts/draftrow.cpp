// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/draftrow.h"

#include "app/plan/make/draftrules.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QUrl>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeUrl(const QString& text)
{
    return text.startsWith("http://"_L1) || text.startsWith("https://"_L1);
}

} // namespace

ArtifactKind likelyKind(const QString& url)
{
    const QUrl parsed(url.trimmed());
    const QString host = parsed.host().toLower();
    const bool hub = host == "huggingface.co"_L1 || host == "hf.co"_L1;
    if (parsed.path().startsWith("/datasets/"_L1) || host.endsWith("kaggle.com"_L1))
        return ArtifactKind::Dataset;
    if (host == "github.com"_L1 || host == "gitlab.com"_L1)
        return ArtifactKind::Code;
    return hub ? ArtifactKind::Model : ArtifactKind::Unknown;
}

DraftRow::DraftRow(int number, QWidget* parent)
    : QWidget(parent)
    , m_type(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_remove(new QToolButton(this))
    , m_problem(new PlainLabel(QString(), Tone::Destroys, FontRole::Caption, this))
{
    m_type->setObjectName(u"draftType"_s);
    m_type->addItem(tr("Model"), u"model"_s);
    m_type->addItem(tr("Dataset"), u"dataset"_s);
    m_type->addItem(tr("Code"), u"code"_s);
    m_url->setObjectName(u"draftUrl"_s);
    m_url->setPlaceholderText(u"https://huggingface.co/owner/name"_s);
    m_name->setObjectName(u"draftName"_s);
    m_name->setPlaceholderText(tr("the registry names it"));
    m_remove->setObjectName(u"draftRemove"_s);
    m_remove->setIcon(icons::icon(Glyph::Close));
    m_remove->setAutoRaise(true);
    QSizePolicy room = m_remove->sizePolicy();
    room.setRetainSizeWhenHidden(true); // the fields stay below their headings
    m_remove->setSizePolicy(room);
    m_problem->setObjectName(u"draftProblem"_s);
    m_problem->hide();
    setNumber(number);

    const Metrics metrics = Metrics::current();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(8));
    grid->setVerticalSpacing(metrics.px(2));
    m_type->setFixedWidth(metrics.px(104));
    m_remove->setFixedWidth(metrics.px(28));
    grid->addWidget(m_type, 0, 0);
    grid->addWidget(m_url, 0, 1);
    grid->addWidget(m_name, 0, 2);
    grid->addWidget(m_remove, 0, 3);
    grid->addWidget(m_problem, 1, 1, 1, 2);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 3);
    setTabOrder(m_url, m_type);
    setTabOrder(m_type, m_name);

    connect(m_type, &QComboBox::activated, this, [this] {
        m_typeChosen = true;
        Q_EMIT edited();
    });
    connect(m_url, &QLineEdit::textEdited, this, &DraftRow::urlEdited);
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        if (!isBlank())
            showProblem();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        if (m_showsProblem)
            showProblem();
        Q_EMIT edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &DraftRow::removeWanted);
}

void DraftRow::setNumber(int number)
{
    m_type->setAccessibleName(tr("Type of artifact %L1").arg(number));
    m_url->setAccessibleName(tr("Source URL of artifact %L1").arg(number));
    m_name->setAccessibleName(tr("Name of artifact %L1, may be empty").arg(number));
    m_remove->setAccessibleName(tr("Take artifact %L1 out").arg(number));
    m_remove->setToolTip(tr("Take it out"));
}

void DraftRow::setDraft(const ArtifactDraft& draft)
{
    const int index = m_type->findData(draft.type.word);
    m_typeChosen = index >= 0;
    m_type->setCurrentIndex(std::max(index, 0));
    m_url->setText(draft.url);
    m_url->setCursorPosition(0);
    m_name->setText(draft.name);
    m_name->setCursorPosition(0);
    if (!draft.url.isEmpty())
        showProblem();
}

ArtifactDraft DraftRow::draft() const
{
    return {artifactType(m_type->currentData().toString()), m_url->text().trimmed(),
        m_name->text().trimmed()};
}

bool DraftRow::isBlank() const
{
    return m_url->text().trimmed().isEmpty() && m_name->text().trimmed().isEmpty();
}

QString DraftRow::problem() const
{
    return problemWith(draft());
}

void DraftRow::showProblem()
{
    m_showsProblem = true;
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    m_url->setAccessibleDescription(why);
}

void DraftRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void DraftRow::setFocusOnUrl()
{
    m_url->setFocus(Qt::OtherFocusReason);
}

void DraftRow::urlEdited()
{
    // A line edit makes blanks of the line breaks of a pasted list.
    static const QRegularExpression blanks(u"\\s+"_s);
    QStringList parts = m_url->text().trimmed().split(blanks, Qt::SkipEmptyParts);
    const bool several
        = parts.size() > 1 && std::all_of(parts.cbegin(), parts.cend(), looksLikeUrl);
    if (several) {
        m_url->setText(parts.takeFirst());
        Q_EMIT morePasted(parts);
    }
    const ArtifactKind kind = likelyKind(m_url->text());
    if (!m_typeChosen && kind != ArtifactKind::Unknown)
        m_type->setCurrentIndex(kind == ArtifactKind::Model ? 0
                : kind == ArtifactKind::Dataset             ? 1
                                                            : 2);
    if (m_showsProblem)
        showProblem();
    Q_EMIT edited();
}

} // namespace steward
