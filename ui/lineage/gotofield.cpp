// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/gotofield.h"

#include "ui/lineage/artifactchoicemodel.h"
#include "ui/theme/celldelegate.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/searchfield.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAccessible>
#include <QCompleter>
#include <QHBoxLayout>
#include <QToolTip>

namespace steward {

using namespace Qt::StringLiterals;

GoToField::GoToField(QWidget* parent)
    : QWidget(parent)
    , m_field(new SearchField(tr("Go to artifact..."), this))
    , m_model(new ArtifactChoiceModel(this))
    , m_completer(new QCompleter(m_model, this))
    , m_next(std::make_shared<const QList<Artifact>>())
{
    m_field->setObjectName(u"goToArtifact"_s);
    m_field->setAccessibleName(tr("Go to artifact, by name or id"));
    setFocusProxy(m_field);
    m_completer->setCompletionRole(ArtifactChoiceModel::searchRole);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(12);
    // Set on the field, it would write what it found into it; the field is for asking only.
    m_completer->setWidget(m_field);
    QAbstractItemView* popup = m_completer->popup();
    popup->setObjectName(u"goToChoices"_s);
    popup->setAccessibleName(tr("Artifacts that match"));
    popup->setItemDelegate(new CellDelegate(popup));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    connect(m_field, &SearchField::textEdited, this, [this](const QString& text) {
        m_field->setAccessibleDescription({});
        if (!m_completer->popup()->isVisible())
            takeList();
        m_completer->setCompletionPrefix(text.trimmed());
        if (text.trimmed().isEmpty())
            m_completer->popup()->hide();
        else
            m_completer->complete();
    });
    connect(m_field, &SearchField::returnPressed, this, &GoToField::entered);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) {
            const auto* found
                = qobject_cast<const QAbstractProxyModel*>(m_completer->completionModel());
            choose(m_model->at(found->mapToSource(index).row()));
        });
}

void GoToField::setArtifacts(const std::shared_ptr<const QList<Artifact>>& artifacts)
{
    m_next = artifacts;
}

void GoToField::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void GoToField::takeList()
{
    m_model->setArtifacts(m_next);
}

// An exact name or id counts, else the only one that is left.
void GoToField::entered()
{
    takeList();
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    const Artifact* only = nullptr;
    int matches = 0;
    for (const Artifact& artifact : *m_next) {
        if (artifact.name == text || artifact.id.value == text)
            return choose(artifact);
        if (artifact.name.contains(text, Qt::CaseInsensitive)) {
            only = &artifact;
            ++matches;
        }
    }
    if (matches == 1)
        return choose(*only);
    if (matches == 0)
        return tellNobody(text);
    m_completer->setCompletionPrefix(text);
    m_completer->complete();
}

// Below the field, where the matches would have been, and to who does not see it.
void GoToField::tellNobody(const QString& text)
{
    m_completer->popup()->hide();
    const QString words
        = tr("No artifact has “%1” in its name, or as its id.").arg(visibleText(text, 60));
    QToolTip::showText(
        m_field->mapToGlobal(QPoint(0, m_field->height() / 2)), plainToolTip(words), m_field);
    m_field->setAccessibleDescription(words);
    QAccessibleEvent told(m_field, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    Q_EMIT missed(words);
}

void GoToField::choose(const Artifact& artifact)
{
    const ArtifactIdentity identity = identityOf(artifact);
    m_completer->popup()->hide();
    m_field->clear();
    Q_EMIT chosen(identity);
}

} // namespace steward
