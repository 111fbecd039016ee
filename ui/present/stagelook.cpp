// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/stagelook.h"

#include "ui/shell/words.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(StageLook)
};

// "15:40", "" while it is not armed.
QString armedUntil(const Stage& stage)
{
    if (!stage.arming().isArmed())
        return {};
    const QDateTime until
        = QDateTime::currentDateTime().addMSecs(stage.arming().remaining().count());
    return QLocale().toString(until.time(), u"HH:mm"_s);
}

} // namespace

StageLook stageLook(Stage::State state)
{
    switch (state) {
    case Stage::State::NoScenario:
    case Stage::State::NotChecked:
        return {Glyph::Unknown, Tone::SecondText};
    case Stage::State::Checking:
    case Stage::State::Counting:
    case Stage::State::Returning:
        return {Glyph::Working, Tone::Accent};
    case Stage::State::Ready:
        return {Glyph::Verified, Tone::Verified};
    case Stage::State::Differs:
        return {Glyph::Warning, Tone::Care};
    case Stage::State::NeedsYou:
        return {Glyph::Failed, Tone::Destroys};
    }
    return {};
}

QFont stageFont(double times)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * times);
    else
        font.setPixelSize(qRound(font.pixelSize() * times));
    font.setWeight(QFont::Bold);
    return font;
}

// Below a second nobody needs to know.
QString usualWords(const Stage& stage)
{
    const auto usually = stage.usually();
    return usually && *usually >= std::chrono::seconds(1) ? runningTime(*usually) : QString();
}

QString armedWords(const Stage& stage)
{
    const QString until = armedUntil(stage);
    return until.isEmpty()
        ? QString()
        : Words::tr("Armed until %1 for this scenario on these servers").arg(until);
}

// Before an audience nobody reads a second one; the page of scenarios has them all.
QString stageSentence(const Stage& stage)
{
    if (stage.canGoOnWithout())
        return Words::tr("It takes longer than usual: %1").arg(stage.goesOnWithout());
    const auto& checkup = stage.checkup();
    const bool isUnread
        = stage.state() == Stage::State::NeedsYou && checkup && !checkup->check.untold.isEmpty();
    const QString told = isUnread ? checkup->check.untold.constFirst() : stage.sentence();
    QString first = told.section(u"; "_s, 0, 0).section(u'\n', 0, 0).trimmed();
    if (const qsizetype end = first.indexOf(u". "_s); end > 0)
        first.truncate(end + 1);
    return first;
}

QString scenarioLine(const Stage& stage)
{
    if (!stage.scenario())
        return {};
    QStringList parts{stage.scenario()->name};
    if (const QString until = armedUntil(stage); !until.isEmpty())
        parts.append(Words::tr("armed until %1").arg(until));
    if (const QString usually = usualWords(stage); !usually.isEmpty())
        parts.append(Words::tr("usually %1").arg(usually));
    return parts.join(u"  \u00b7  "_s);
}

} // namespace steward
