// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/dependentscard.h"

#include "app/plan/planwords.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineagewords.h"
#include "ui/theme/card.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/textlink.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLines = 6;
constexpr qsizetype shownUnread = 3;

// "250 of 251 lineages read, 12 record a parent. Not read: acme/x (no answer in time)".
QString sentence(const Coverage& coverage)
{
    QString text = coverageText(coverage);
    if (coverage.unread.isEmpty())
        return text;
    QStringList names;
    for (const UnreadLineage& unread : coverage.unread.mid(0, shownUnread))
        names.append(nameWords(unread.artifact));
    const QString list = names.join(u", "_s);
    const qsizetype rest = coverage.unread.size() - names.size();
    text += u". "_s;
    text += rest > 0
        ? DependentsCard::tr("Not read: %1 and %2 more").arg(list, QString::number(rest))
        : DependentsCard::tr("Not read: %1").arg(list);
    return text;
}

QString reasons(const Coverage& coverage)
{
    QStringList lines;
    for (const UnreadLineage& unread : coverage.unread.mid(0, 20))
        lines.append(unread.artifact.name + u": "_s + unread.reason);
    return lines.join(u'\n');
}

} // namespace

DependentsCard::DependentsCard(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QGridLayout)
    , m_answer(new PlainLabel)
    , m_more(new TextLink({}))
    , m_coverage(new PlainLabel({}, Tone::SecondText, FontRole::Caption))
{
    setObjectName(u"dependentsCard"_s);
    const Metrics m = Metrics::current();
    auto* card = new Card;
    card->setBodyMargin(m.px(11));
    card->body()->setSpacing(m.px(4));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(m.px(6));
    m_lines->setVerticalSpacing(m.px(4));
    m_lines->setColumnStretch(1, 1);
    m_answer->setObjectName(u"dependentsAnswer"_s);
    m_coverage->setObjectName(u"dependentsCoverage"_s);
    m_more->setObjectName(u"allDependentsLink"_s);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &DependentsCard::allWanted);
    card->body()->addWidget(m_answer);
    card->body()->addLayout(m_lines);
    card->body()->addWidget(m_more, 0, Qt::AlignLeft);
    card->body()->addWidget(m_coverage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void DependentsCard::setImpact(const Impact& impact)
{
    if (!m_empty && impact == m_impact)
        return;
    const bool sameLines = !m_empty && impact.dependents == m_impact.dependents;
    m_empty = false;
    m_impact = impact;
    const LineageCell cell = dependentsCell(impact);
    const bool some = impact.answer == Impact::Answer::Some;
    m_answer->setText(some && !impact.inCycle ? QString() : cell.text);
    m_answer->setTone(cell.weight == LineageCell::Weight::Care ? Tone::Care : Tone::SecondText);
    m_answer->setVisible(!some || impact.inCycle);
    m_coverage->setText(sentence(impact.coverage));
    m_coverage->setToolTip(plainToolTip(reasons(impact.coverage)));
    m_coverage->setTone(impact.coverage.unread.isEmpty() ? Tone::SecondText : Tone::Care);
    if (sameLines)
        return;
    clearLines();
    for (const Dependent& dependent : impact.dependents.mid(0, shownLines))
        addLine(dependent);
    const auto rest = impact.dependents.size() - shownLines;
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(std::max<qsizetype>(0, rest))));
    m_more->setVisible(rest > 0);
}

void DependentsCard::addLine(const Dependent& dependent)
{
    const int row = m_lines->rowCount();
    auto* name = new TextLink(dependent.artifact.name);
    name->setObjectName(u"dependentLink"_s);
    name->setAccessibleDescription(distanceText(dependent));
    connect(name, &QAbstractButton::clicked, this,
        [this, identity = identityOf(dependent.artifact)] { Q_EMIT artifactWanted(identity); });
    auto* distance = new ElidedLabel(
        distanceText(dependent), dependent.certain ? Tone::SecondText : Tone::Care);
    distance->setDetail(dependent.path.names().join(u" \u2190 "_s));
    distance->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    distance->setMinimumWidth(distance->sizeHint().width());
    m_lines->addWidget(new IconLabel(typeGlyph(dependent.artifact.type)), row, 0);
    m_lines->addWidget(name, row, 1, Qt::AlignVCenter);
    m_lines->addWidget(distance, row, 2);
}

void DependentsCard::clearLines()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        // One of them may be the link that was just clicked.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace steward
