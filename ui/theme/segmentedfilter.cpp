// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/segmentedfilter.h"

#include "ui/theme/segmentbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

QString nameOf(const SegmentedFilter::Segment& segment)
{
    return segment.count ? QString(segment.label + u" "_s + QLocale().toString(*segment.count))
                         : segment.label;
}

void write(QAbstractButton& chip, const SegmentedFilter::Segment& segment)
{
    const QString name = nameOf(segment);
    chip.setAccessibleName(name);
    chip.setText(QString(name).replace(u"&"_s, u"&&"_s));
}

} // namespace

SegmentedFilter::SegmentedFilter(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter"));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (auto* chosen = m_group->button(id)) // Tab reaches the chosen one only
            chosen->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked && id < m_segments.size())
            Q_EMIT currentChanged(m_segments.at(id).key);
    });
}

void SegmentedFilter::setSegments(const QList<Segment>& segments)
{
    if (segments == m_segments)
        return;
    const QString before = current();
    const bool hadFocus = focusWidget() != nullptr && focusWidget()->hasFocus();
    const QSignalBlocker quiet(m_group);
    while (m_group->buttons().size() > segments.size())
        delete m_group->buttons().constLast();
    for (auto i = m_group->buttons().size(); i < segments.size(); ++i) {
        auto* fresh = new SegmentButton(this);
        m_group->addButton(fresh, static_cast<int>(i));
        m_layout->addWidget(fresh);
    }
    m_segments = segments;
    const auto kept = std::find_if(
        segments.begin(), segments.end(), [&](const Segment& s) { return s.key == before; });
    const auto chosen = kept == segments.end() ? 0 : kept - segments.begin();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        auto* chip = static_cast<SegmentButton*>(m_group->button(static_cast<int>(i)));
        using Place = SegmentButton::Place;
        chip->setPlace(segments.size() == 1 ? Place::Only
                : i == 0                    ? Place::First
                : i == segments.size() - 1  ? Place::Last
                                            : Place::Middle);
        write(*chip, segments.at(i));
        chip->setObjectName("segment_"_L1 + segments.at(i).key);
        chip->setChecked(i == chosen);
        chip->setFocusPolicy(i == chosen ? Qt::StrongFocus : Qt::ClickFocus);
        chip->show();
        if (hadFocus && i == chosen)
            chip->setFocus();
    }
    updateGeometry();
}

void SegmentedFilter::setCount(const QString& key, std::optional<qint64> count)
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments.at(i).key != key || m_segments.at(i).count == count)
            continue;
        m_segments[i].count = count;
        auto* chip = m_group->button(static_cast<int>(i));
        write(*chip, m_segments.at(i));
        chip->updateGeometry();
    }
}

QString SegmentedFilter::current() const
{
    const int id = m_group->checkedId();
    return id >= 0 && id < m_segments.size() ? m_segments.at(id).key : QString();
}

void SegmentedFilter::setCurrent(const QString& key)
{
    if (auto* chip = button(key))
        chip->setChecked(true);
}

void SegmentedFilter::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        step = mirrored && event->key() == Qt::Key_Right ? -1 : 1;
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        step = mirrored && event->key() == Qt::Key_Left ? 1 : -1;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    const int next
        = std::clamp(m_group->checkedId() + step, 0, static_cast<int>(m_segments.size()) - 1);
    if (auto* chip = m_group->button(next)) {
        chip->setChecked(true);
        chip->setFocus(Qt::TabFocusReason);
    }
}

QAbstractButton* SegmentedFilter::button(const QString& key) const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments.at(i).key == key)
            return m_group->button(static_cast<int>(i));
    }
    return nullptr;
}

} // namespace steward
