// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activityfilters.h"

#include "ui/activity/activityentry.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace steward {

using namespace Qt::StringLiterals;

ActivityFilters::ActivityFilters(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::current().px(8));
    m_environment
        = addBox(u"environmentChoice"_s, tr("Of which environment"), tr("All environments"));
    m_verb = addBox(u"verbChoice"_s, tr("Which verb"), tr("Every verb"));
    m_outcome = addBox(u"outcomeChoice"_s, tr("With which outcome"), tr("Every outcome"));
    QList<std::pair<QString, QVariant>> outcomes;
    for (int i = 0; i <= static_cast<int>(Outcome::Verified); ++i)
        outcomes.append({wordFor(static_cast<Outcome>(i)), i});
    fill(*m_outcome, outcomes);
}

QComboBox* ActivityFilters::addBox(
    const QString& objectName, const QString& name, const QString& any)
{
    auto* box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(Metrics::current().px(190));
    box->addItem(any, QVariant());
    connect(box, &QComboBox::currentIndexChanged, this, &ActivityFilters::changed);
    layout()->addWidget(box);
    return box;
}

// After the first, which means any. Nothing is told: the choice stays what it was.
void ActivityFilters::fill(QComboBox& box, const QList<std::pair<QString, QVariant>>& choices)
{
    bool same = box.count() == choices.size() + 1;
    for (int i = 0; same && i < choices.size(); ++i)
        same = box.itemData(i + 1) == choices.at(i).second;
    if (same)
        return;
    const QSignalBlocker silence(box);
    const QVariant chosen = box.currentData();
    while (box.count() > 1)
        box.removeItem(1);
    for (const auto& [text, value] : choices)
        box.addItem(visibleText(text, 60), value);
    box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
}

void ActivityFilters::setEnvironments(const QStringList& names)
{
    QList<std::pair<QString, QVariant>> choices;
    for (const QString& name : names)
        choices.append({name, name});
    fill(*m_environment, choices);
}

void ActivityFilters::setVerbs(const QList<Verb>& verbs)
{
    QList<std::pair<QString, QVariant>> choices;
    for (const Verb verb : verbs)
        choices.append({wordFor(verb), static_cast<int>(verb)});
    fill(*m_verb, choices);
}

QString ActivityFilters::environment() const
{
    return m_only.isEmpty() ? m_environment->currentData().toString() : m_only;
}

void ActivityFilters::setOnlyEnvironment(const QString& name)
{
    m_only = name;
    m_environment->hide();
}

std::optional<Verb> ActivityFilters::verb() const
{
    const QVariant chosen = m_verb->currentData();
    return chosen.isValid() ? std::optional(static_cast<Verb>(chosen.toInt())) : std::nullopt;
}

std::optional<Outcome> ActivityFilters::outcome() const
{
    const QVariant chosen = m_outcome->currentData();
    return chosen.isValid() ? std::optional(static_cast<Outcome>(chosen.toInt())) : std::nullopt;
}

bool ActivityFilters::isAny() const
{
    return (environment().isEmpty() || !m_only.isEmpty()) && !verb() && !outcome();
}

void ActivityFilters::clear()
{
    for (QComboBox* box : {m_environment, m_verb, m_outcome})
        box->setCurrentIndex(0);
}

} // namespace steward
