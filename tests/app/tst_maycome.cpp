// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects a registry from the same registration twice: what was put off, or was lost while it may
// be reading a model from its hub, is waited for, and for no longer than that.
#include "app/plan/maycome.h"
#include "app/plan/planrun.h"
#include "app/record/pastreturns.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kAt = QDateTime::fromString(u"2026-03-14T12:00:00Z"_s, Qt::ISODate);

Step registering(const QString& name, const QString& type = u"model"_s)
{
    Step step;
    step.what = RegisterArtifactStep{
        {artifactType(type), u"https://huggingface.co/acme/"_s + name, name}, false};
    return step;
}

StepReport ended(Outcome outcome, int status = 0)
{
    StepReport report;
    report.phase = StepReport::Phase::Ended;
    report.outcome = outcome;
    report.httpStatus = status;
    report.since = kAt;
    return report;
}

} // namespace

class TestMayCome final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("minutes");
        const auto row
            = [](const char* name, const QString& type, Outcome outcome, int status, int minutes) {
                  QTest::newRow(name) << type << outcome << status << minutes;
              };
        row("put off", u"model"_s, Outcome::Pending, 202, 60);
        row("a dataset put off", u"dataset"_s, Outcome::Pending, 202, 60);
        row("put off, and its program killed", u"code"_s, Outcome::Unknown, 202, 60);
        row("a model lost", u"model"_s, Outcome::Unknown, 0, 10);
        row("a model lost by a gateway", u"model"_s, Outcome::Unknown, 504, 10);
        row("a dataset lost", u"dataset"_s, Outcome::Unknown, 0, 0);
        row("refused", u"model"_s, Outcome::Refused, 424, 0);
        row("there", u"model"_s, Outcome::Verified, 201, 0);
        row("never sent", u"model"_s, Outcome::NotSent, 0, 0);
    }
    void outcomes()
    {
        QFETCH(const QString, type);
        QFETCH(const Outcome, outcome);
        QFETCH(const int, status);
        QFETCH(const int, minutes);
        MayComeList list;
        list.add(registering(u"x"_s, type), ended(outcome, status));
        QCOMPARE(list.all().size(), minutes > 0 ? 1 : 0);
        if (minutes == 0)
            return;
        const MayCome& one = list.all().constFirst();
        QVERIFY(!one.isOver(kAt.addSecs(60LL * minutes - 1)));
        QVERIFY(one.isOver(kAt.addSecs(60LL * minutes)));
        QVERIFY(one.isOver(kAt.addDays(-30))); // the date was set back
    }

    void theNewestOfOneDecides()
    {
        MayComeList list;
        list.add(registering(u"again"_s), ended(Outcome::NotSent));
        list.add(registering(u"x"_s), ended(Outcome::Verified));
        list.add(registering(u"x"_s), ended(Outcome::Pending, 202));
        list.add(registering(u"again"_s), ended(Outcome::Unknown));
        list.add(Step(), ended(Outcome::Unknown));
        QCOMPARE(list.all().size(), 1);
        QCOMPARE(list.all().constFirst().draft.name, u"again"_s);
    }

    void whatAHistoryTells()
    {
        HistoryEntry entry;
        Step reset;
        reset.what = ResetRegistryStep{};
        entry.plan.steps = {reset, registering(u"x"_s), registering(u"y"_s)};
        entry.steps = {{ended(Outcome::Verified), {}, {}, {}, false, {}},
            {ended(Outcome::Verified), {}, {}, {}, false, {}},
            {ended(Outcome::Unknown), {}, {}, {}, false, {}}};
        QVERIFY(!pastOf({entry}).resetRestartsIds); // nobody looked afterwards
        QCOMPARE(pastOf({entry}).mayCome.size(), 1);
        entry.after.at = kAt;
        entry.after.things = {{u"1"_s, u"x"_s, u"model"_s}};
        QCOMPARE(pastOf({entry}).resetRestartsIds, std::optional(true));
        HistoryEntry older = entry;
        older.after.things = {{u"77"_s, u"x"_s, u"model"_s}};
        QCOMPARE(pastOf({older}).resetRestartsIds, std::optional(false));
        QCOMPARE(pastOf({entry, older}).resetRestartsIds, std::optional(true));
        QVERIFY(!pastOf({}).resetRestartsIds);
    }
};

QTEST_GUILESS_MAIN(TestMayCome)
#include "tst_maycome.moc"
