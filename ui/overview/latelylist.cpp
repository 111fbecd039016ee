// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/latelylist.h"

#include "app/live/changes.h"
#include "app/live/clock.h"
#include "ui/shell/words.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 12;

std::pair<Glyph, Tone> markOf(const Change& change)
{
    switch (change.what) {
    case Change::What::Registered:
        return {Glyph::Artifact, Tone::SecondText};
    case Change::What::Deleted:
    case Change::What::Emptied:
        return {Glyph::Trash, change.byUs ? Tone::SecondText : Tone::Care};
    case Change::What::Renamed:
        return {Glyph::Info, Tone::Care};
    case Change::What::Clearing:
        return {Glyph::Working, Tone::SecondText};
    case Change::What::Cleared:
        return {Glyph::Clear, Tone::SecondText};
    case Change::What::Started:
        return {Glyph::Running, Tone::SecondText};
    case Change::What::Stopped:
        return {Glyph::Stopped, Tone::SecondText};
    case Change::What::Failed:
        return {Glyph::Failed, Tone::Destroys};
    case Change::What::Other:
        break;
    }
    return {Glyph::Info, Tone::SecondText};
}

// A line of the list, with a hairline above it.
class ChangeRow final : public QWidget {
public:
    ChangeRow(const Change& change, const QDateTime& nowUtc, int whenWidth, QWidget* parent)
        : QWidget(parent)
    {
        const Metrics m = Metrics::current();
        auto* when = new ElidedLabel(shortMoment(change.when, nowUtc), Tone::SecondText);
        when->setDetail(fullMoment(change.when));
        when->setFixedWidth(whenWidth);
        const auto [glyph, tone] = markOf(change);
        auto* text = new ElidedLabel(change.text, Tone::Text);
        const QString by = change.byUs
            ? QCoreApplication::translate("steward::LatelyList", "you")
            : QCoreApplication::translate("steward::LatelyList", "someone else");
        auto* who = new ElidedLabel(by, Tone::SecondText);
        who->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(m.px(16), 0, m.px(16), 0);
        layout->setSpacing(m.px(10));
        layout->addWidget(when);
        layout->addWidget(new IconLabel(glyph, tone));
        layout->addSpacing(m.px(6));
        layout->addWidget(text, 1);
        layout->addWidget(who);
        setFixedHeight(m.row);
        setAccessibleName(text->text() + ", "_L1 + by);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(1, 0, width() - 2, 1, toneColour(Tone::SoftLine, palette()));
    }
};

} // namespace

LatelyList::LatelyList(const Changes& changes, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_changes(changes)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_none(new PlainLabel(tr("Nothing has changed since this window was opened."),
          Tone::SecondText, FontRole::Body, this))
{
    setObjectName(u"latelyList"_s);
    setAccessibleName(tr("What changed lately"));
    const Metrics m = Metrics::current();
    m_none->setContentsMargins(m.px(16), m.px(4), m.px(16), m.px(12));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_none);
    connect(&changes, &Changes::changed, this, &LatelyList::refresh);
    refresh();
}

void LatelyList::refresh()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const QList<Change> list = m_changes.list().mid(0, mostShown);
    const QDateTime now = m_clock.utcNow();
    int widest = 0;
    for (const Change& change : list)
        widest = std::max(widest, fontMetrics().horizontalAdvance(shortMoment(change.when, now)));
    for (const Change& change : list) {
        auto* row = new ChangeRow(change, now, widest + 2, this);
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    m_none->setVisible(list.isEmpty());
}

} // namespace steward
