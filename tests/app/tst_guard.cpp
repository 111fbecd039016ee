// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/guard.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

// The table of SAFETY.md 4, cell by cell, and what may be typed (SAFETY.md 2).
class GuardTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void pipelines_data();
    void pipelines() { table(); }
    void readOnlyOffersNothing_data();
    void readOnlyOffersNothing();
    void resetInProductionNeedsTheSwitch();
    void nothingToTypeIsOff();
    void phrases_data();
    void phrases();
    void matching_data();
    void matching();
};

using Act = GuardQuestion::Act;
using Class = EnvironmentClass;

enum class Wanted { Review, Target, Environment, TargetAndNumber, EnvironmentAndNumber, Off };

static GuardQuestion question(Act act, Class environmentClass)
{
    GuardQuestion question;
    question.act = act;
    question.environmentClass = environmentClass;
    question.environmentName = u"Staging"_s;
    question.onlyTargetPhrase = u"acme/sentiment"_s;
    return question;
}

void GuardTest::table_data()
{
    QTest::addColumn<GuardQuestion>("asked");
    QTest::addColumn<Wanted>("wanted");
    struct Line {
        const char* name;
        Act act;
        int targets;
        bool dependents;
        bool unknown;
        int unread;
        bool resetAllowed;
        Wanted development, demo, production;
    };
    using W = Wanted;
    const Line lines[] = {
        {"delete, none recorded", Act::DeleteArtifact, 1, false, false, 0, false, W::Review,
            W::Review, W::Target},
        {"delete, dependents outside", Act::DeleteArtifact, 1, true, false, 0, false, W::Target,
            W::Target, W::Target},
        {"delete, dependents and some unread", Act::DeleteArtifact, 1, true, false, 3, false,
            W::Target, W::Target, W::TargetAndNumber},
        {"delete, unknown", Act::DeleteArtifact, 1, false, true, 3, false, W::Target, W::Target,
            W::TargetAndNumber},
        {"deletes, none recorded", Act::DeleteArtifact, 2, false, false, 0, false, W::Review,
            W::Environment, W::Environment},
        {"deletes, dependents outside", Act::DeleteArtifact, 2, true, false, 0, false,
            W::Environment, W::Environment, W::Environment},
        {"deletes, unknown", Act::DeleteArtifact, 2, false, true, 2, false, W::Environment,
            W::Environment, W::EnvironmentAndNumber},
        {"reset", Act::ResetRegistry, 1, false, false, 0, false, W::Environment, W::Environment,
            W::Off},
        {"reset, switched on", Act::ResetRegistry, 1, false, false, 0, true, W::Environment,
            W::Environment, W::Environment},
    };
    for (const Line& line : lines) {
        const std::tuple<const char*, Class, Wanted> cells[] = {
            {"Development", Class::Development, line.development},
            {"Demo", Class::Demo, line.demo},
            {"Sandbox", Class::Sandbox, line.demo},
            {"Production", Class::Production, line.production},
        };
        for (const auto& [word, environmentClass, wanted] : cells) {
            GuardQuestion asked = question(line.act, environmentClass);
            asked.targets = line.targets;
            asked.dependentsOutside = line.dependents;
            asked.impactUnknown = line.unknown;
            asked.unread = line.unread;
            asked.resetAllowed = line.resetAllowed;
            QTest::addRow("%s, %s", line.name, word) << asked << wanted;
        }
    }
}

void GuardTest::pipelines_data()
{
    QTest::addColumn<GuardQuestion>("asked");
    QTest::addColumn<Wanted>("wanted");
    struct Line {
        const char* name;
        int targets;
        int clears;
        bool forcesStop;
        bool deletes;
        Wanted development, demo, production;
    };
    using W = Wanted;
    const Line lines[] = {
        {"clear", 1, 1, false, false, W::Review, W::Review, W::Target},
        {"clears", 2, 2, false, false, W::Review, W::Environment, W::Environment},
        {"forced stop", 1, 0, true, false, W::Review, W::Environment, W::Environment},
        {"forced stops", 2, 0, true, false, W::Review, W::Environment, W::Environment},
        {"clear of what runs", 1, 1, true, false, W::Review, W::Environment, W::Environment},
        {"delete", 1, 0, false, true, W::Target, W::Target, W::Target},
        {"delete of what is in use", 1, 1, false, true, W::Target, W::Target, W::Target},
        {"delete of what runs", 1, 1, true, true, W::Target, W::Environment, W::Environment},
        {"deletes", 2, 0, false, true, W::Environment, W::Environment, W::Environment},
        {"one of two is cleared", 2, 1, false, false, W::Review, W::Review, W::Environment},
        {"stop with a checkpoint, start, pause, resume, dismiss", 1, 0, false, false, W::Review,
            W::Review, W::Review},
        {"the same for several", 3, 0, false, false, W::Review, W::Review, W::Review},
    };
    for (const Line& line : lines) {
        const std::tuple<const char*, Class, Wanted> cells[] = {
            {"Development", Class::Development, line.development},
            {"Demo", Class::Demo, line.demo},
            {"Sandbox", Class::Sandbox, line.demo},
            {"Production", Class::Production, line.production},
        };
        for (const auto& [word, environmentClass, wanted] : cells) {
            GuardQuestion asked = question(Act::ChangePipelines, environmentClass);
            asked.targets = line.targets;
            asked.clears = line.clears;
            asked.forcesStop = line.forcesStop;
            asked.deletesPipeline = line.deletes;
            QTest::addRow("%s, %s", line.name, word) << asked << wanted;
        }
    }
}

void GuardTest::table()
{
    QFETCH(GuardQuestion, asked);
    QFETCH(Wanted, wanted);
    const Guard guard = guardFor(asked);
    switch (wanted) {
    case Wanted::Review:
        QCOMPARE(guard.demand, Guard::Demand::Review);
        QCOMPARE(guard.phrase, QString());
        break;
    case Wanted::Off:
        QCOMPARE(guard.demand, Guard::Demand::Off);
        QVERIFY(!guard.reason.isEmpty());
        break;
    case Wanted::Target:
    case Wanted::TargetAndNumber:
        QCOMPARE(guard.demand, Guard::Demand::TypePhrase);
        QCOMPARE(guard.phrase, u"acme/sentiment"_s);
        break;
    case Wanted::Environment:
    case Wanted::EnvironmentAndNumber:
        QCOMPARE(guard.demand, Guard::Demand::TypePhrase);
        QCOMPARE(guard.phrase, u"Staging"_s);
        break;
    }
    const bool number = wanted == Wanted::TargetAndNumber || wanted == Wanted::EnvironmentAndNumber;
    QCOMPARE(guard.alsoNumber, number ? std::optional(asked.unread) : std::nullopt);
}

void GuardTest::readOnlyOffersNothing_data()
{
    QTest::addColumn<GuardQuestion>("asked");
    for (const Act act : {Act::DeleteArtifact, Act::ResetRegistry, Act::ChangePipelines}) {
        for (const Class environmentClass :
            {Class::Development, Class::Demo, Class::Production, Class::Sandbox})
            QTest::addRow("%d %d", static_cast<int>(act), static_cast<int>(environmentClass))
                << question(act, environmentClass);
    }
}

void GuardTest::readOnlyOffersNothing()
{
    QFETCH(GuardQuestion, asked);
    asked.readOnly = true;
    asked.resetAllowed = true;
    const Guard guard = guardFor(asked);
    QCOMPARE(guard.demand, Guard::Demand::Off);
    QVERIFY(guard.reason.contains(u"read-only"_s));
}

void GuardTest::resetInProductionNeedsTheSwitch()
{
    GuardQuestion asked = question(Act::ResetRegistry, Class::Production);
    QVERIFY(guardFor(asked).reason.contains(u"Staging"_s));
    asked.resetAllowed = true;
    QCOMPARE(guardFor(asked).demand, Guard::Demand::TypePhrase);
}

void GuardTest::nothingToTypeIsOff()
{
    GuardQuestion asked = question(Act::ResetRegistry, Class::Demo);
    asked.environmentName = u"  "_s;
    QCOMPARE(guardFor(asked).demand, Guard::Demand::Off);
}

void GuardTest::phrases_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<bool>("typesTheName");
    const QString longest(64, u'a');
    QTest::newRow("plain") << u"acme/sentiment"_s << false << true;
    QTest::newRow("a space inside") << u"a b"_s << false << true;
    QTest::newRow("repeats") << u"acme/sentiment"_s << true << false;
    QTest::newRow("empty") << QString() << false << false;
    QTest::newRow("blank") << u"   "_s << false << false;
    QTest::newRow("64") << longest << false << true;
    QTest::newRow("65") << QString(longest + u'a') << false << false;
    QTest::newRow("64 with accents apart")
        << QString(QString(63, u'a') + u"e\u0301"_s) << false << true;
    QTest::newRow("emoji count once") << u"\U0001F469\U0001F3FD"_s << false << true;
    QTest::newRow("tab") << u"a\tb"_s << false << false;
    QTest::newRow("newline") << u"a\nb"_s << false << false;
    QTest::newRow("zero width space") << u"a\u200Bb"_s << false << false;
    QTest::newRow("no-break space") << u"a\u00A0b"_s << false << false;
    QTest::newRow("hangul filler") << u"\u3164"_s << false << false;
    QTest::newRow("override") << u"a\u202Eb"_s << false << false;
    QTest::newRow("half a surrogate") << QString(QChar(0xD800)) << false << false;
    QTest::newRow("hebrew") << u"\u05D0\u05D1"_s << false << true;
    QTest::newRow("mixed directions") << u"a\u05D0"_s << false << false;
    QTest::newRow("cyrillic") << u"\u0430\u0441\u043C\u0435"_s << false << true;
}

void GuardTest::phrases()
{
    QFETCH(QString, name);
    QFETCH(bool, repeats);
    QFETCH(bool, typesTheName);
    QCOMPARE(phraseFor(name, u"model 14"_s, repeats), typesTheName ? name : u"model 14"_s);
}

void GuardTest::matching_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << u"Staging"_s << u"Staging"_s << true;
    QTest::newRow("trimmed") << u" Staging\n"_s << u"Staging"_s << true;
    QTest::newRow("case is kept") << u"staging"_s << u"Staging"_s << false;
    QTest::newRow("part") << u"Stag"_s << u"Staging"_s << false;
    QTest::newRow("composed") << u"caf\u00E9"_s << u"cafe\u0301"_s << true;
    QTest::newRow("compatible is not same") << u"\uFB01x"_s << u"fix"_s << false;
    QTest::newRow("empty") << QString() << QString() << false;
    QTest::newRow("blank") << u" "_s << u" "_s << false;
    QTest::newRow("inner space counts") << u"a  b"_s << u"a b"_s << false;
}

void GuardTest::matching()
{
    QFETCH(QString, typed);
    QFETCH(QString, phrase);
    QTEST(phraseMatches(typed, phrase), "matches");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::GuardTest)
#include "tst_guard.moc"
