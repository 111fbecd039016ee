// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/lookup.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "ui/artifacts/costview.h"
#include "ui/artifacts/githubproject.h"
#include "ui/artifacts/licenceview.h"
#include "ui/artifacts/ratingview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace steward;

/// Rating, cost and licence check: asked when a person wants it, never before, and cancelled with
/// one press.
class TestArtifactQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ratingShowsEveryMetricWithItsLatency();
    void ratingIsCancelledAndLeavesWithItsArtifact();
    void costIsAskedAloneAndThenTogether();
    void costSaysWhyItIsNotTold();
    void licenceIsCheckedAgainstWhatWasTyped();
    void licenceSaysWhyItWasNotChecked_data();
    void licenceSaysWhyItWasNotChecked();
    void addressesOfProjects_data();
    void addressesOfProjects();

private:
    struct Served {
        RawServer server;
        ManualClock clock;
        Transport transport{server.url()};
        RegistryReads registry{transport};
        PipelinesReads pipelines{transport};
        Lookup lookup{registry, pipelines};
    };

    static QString words(const QWidget& view, const char* name)
    {
        const auto* label = view.findChild<QLabel*>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    static QPushButton* button(const QWidget& view, const char* name)
    {
        return view.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static void press(const QWidget& view, const char* name)
    {
        QTest::keyClick(button(view, name), Qt::Key_Space);
    }
    QByteArrayList targets() const
    {
        QByteArrayList asked;
        for (const RawRequest& request : m_served->server.requests())
            asked.append(request.target);
        return asked;
    }

    Theme m_theme;
    std::unique_ptr<Served> m_served;
    const Artifact m_model{{u"1"_s}, u"bert"_s, artifactType(u"model"_s)};
    const Artifact m_other{{u"2"_s}, u"other"_s, artifactType(u"model"_s)};
    const Artifact m_data{{u"5"_s}, u"corpus"_s, artifactType(u"dataset"_s)};
};

void TestArtifactQuestions::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestArtifactQuestions::init()
{
    m_served = std::make_unique<Served>();
}

void TestArtifactQuestions::ratingShowsEveryMetricWithItsLatency()
{
    RatingView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_model);
    view.show();
    QVERIFY(targets().isEmpty());
    m_served->server.respond(RawAnswer::json(
        quoted("{'name':'bert','category':'fill-mask','net_score':0.71,'net_score_latency':120,"
               "'license':null,'license_latency':0.5,'tree_score':1,'bus_factor':0.25,"
               "'size_score':{'raspberry_pi':0.2,'aws_server':1},'size_score_latency':7}")));
    press(view, "ratingButton");
    // A layout shows what was added to it a turn later than the legend is told.
    QTRY_COMPARE(words(view, "latency_size_score.aws_server"), u"7"_s);
    QVERIFY(!words(view, "ratingLegend").isEmpty());
    QCOMPARE(targets(), QByteArrayList{"/artifact/model/1/rate"});
    QCOMPARE(words(view, "latency_net_score"), u"120"_s);
    QCOMPARE(words(view, "latency_license"), u"0.5"_s);
    QCOMPARE(words(view, "latency_bus_factor"), QString());
    QCOMPARE(words(view, "latency_size_score.raspberry_pi"), u"7"_s);
    QStringList bars;
    for (const QWidget* bar : view.findChildren<QWidget*>()) {
        if (bar->isVisible() && bar->accessibleName().contains(u": "_s))
            bars.append(bar->accessibleName());
    }
    QCOMPARE(bars.size(), 6);
    QVERIFY(bars.contains(u"Net: 0.71, took 120"_s));
    QVERIFY(bars.contains(u"License: none, took 0.5"_s));
    // What was read stays with its artifact.
    view.setArtifact(m_other);
    QVERIFY(words(view, "ratingLegend").isEmpty());
    view.setArtifact(m_model);
    QTRY_COMPARE(words(view, "latency_net_score"), u"120"_s);
    QCOMPARE(targets().size(), 1);
}

void TestArtifactQuestions::ratingIsCancelledAndLeavesWithItsArtifact()
{
    RatingView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_model);
    view.show();
    m_served->server.respond(RawAnswer::silence());
    QSignalSpy received(&m_served->server, &RawServer::received);
    press(view, "ratingButton");
    QCOMPARE(button(view, "ratingButton")->text(), u"Cancel"_s);
    QVERIFY(received.wait());
    press(view, "ratingButton");
    QCOMPARE(button(view, "ratingButton")->text(), u"Read rating"_s);
    press(view, "ratingButton");
    QVERIFY(received.wait());
    view.setArtifact(m_data);
    QVERIFY(!button(view, "ratingButton")->isVisible());
    QCOMPARE(words(view, "ratingWords"), u"Registries rate models only."_s);
}

void TestArtifactQuestions::costIsAskedAloneAndThenTogether()
{
    CostView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_data);
    view.show();
    QVERIFY(words(view, "costFigures").isEmpty());
    m_served->server.queue({RawAnswer::json(quoted("{'5':{'total_cost':12.5}}")),
        RawAnswer::whole(500, "Internal Server Error", {{"Content-Type", "text/plain"}}),
        RawAnswer::json(quoted("{'5':{'total_cost':412,'standalone_cost':12.5},"
                               "'1':{'total_cost':399.5}}"))});
    press(view, "costButton");
    QTRY_VERIFY(words(view, "costFigures").startsWith(u"12.5 by itself"_s));
    QCOMPARE(button(view, "costButton")->text(), u"With what it is built on"_s);
    press(view, "costButton");
    QTRY_VERIFY(words(view, "costWords").contains(u"always fail at this question"_s));
    QVERIFY(words(view, "costFigures").startsWith(u"12.5 by itself"_s)); // what was told stands
    press(view, "costButton");
    QTRY_VERIFY(words(view, "costFigures").contains(u"412 with all it is built on"_s));
    QVERIFY(words(view, "costWords").isEmpty());
    QCOMPARE(targets(),
        (QByteArrayList{"/artifact/dataset/5/cost", "/artifact/dataset/5/cost?dependency=true",
            "/artifact/dataset/5/cost?dependency=true"}));
}

void TestArtifactQuestions::costSaysWhyItIsNotTold()
{
    CostView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_model);
    view.show();
    m_served->server.queue({RawAnswer::whole(405, quoted("{'detail':'Method Not Allowed'}")),
        RawAnswer::whole(400, quoted("{'detail':'The artifact id is missing or malformed.'}")),
        RawAnswer::json(quoted("{'1':{}}"))});
    press(view, "costButton");
    QTRY_COMPARE(words(view, "costWords"), u"This registry tells no cost."_s);
    press(view, "costButton");
    QTRY_COMPARE(
        words(view, "costWords"), u"Not read: 400: The artifact id is missing or malformed."_s);
    press(view, "costButton");
    QTRY_COMPARE(words(view, "costFigures"), u"It was read and names no cost."_s);
}

void TestArtifactQuestions::licenceIsCheckedAgainstWhatWasTyped()
{
    LicenceView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_model);
    view.show();
    auto* project = view.findChild<QLineEdit*>(u"licenceProject"_s);
    QTest::keyClicks(project, u"https://example.org/a/b"_s);
    QTest::keyClick(project, Qt::Key_Return);
    QVERIFY(words(view, "licenceWords").startsWith(u"Type a project"_s));
    QVERIFY(targets().isEmpty()); // nothing but a project of GitHub's leaves

    m_served->server.queue(
        {RawAnswer::json("true"), RawAnswer::json("false"), RawAnswer::silence()});
    project->selectAll();
    QTest::keyClicks(project, u"me:secret@github.com/acme/tools?tab=readme"_s);
    QTest::keyClick(project, Qt::Key_Return);
    QTRY_COMPARE(
        words(view, "licenceWords"), u"The registry says: it goes together with acme/tools."_s);
    QCOMPARE(m_served->server.requests().last().body,
        quoted("{'github_url':'https://github.com/acme/tools'}"));
    press(view, "licenceButton");
    QTRY_COMPARE(words(view, "licenceWords"),
        u"The registry says: it does not go together with acme/tools."_s);
    QSignalSpy received(&m_served->server, &RawServer::received);
    press(view, "licenceButton");
    QVERIFY(received.wait());
    QCOMPARE(button(view, "licenceButton")->text(), u"Cancel"_s);
    QTest::keyClicks(project, u"x"_s); // another question: the answer of this one is not wanted
    QCOMPARE(button(view, "licenceButton")->text(), u"Check"_s);
    view.setArtifact(m_data);
    QVERIFY(!project->isVisible());
}

void TestArtifactQuestions::licenceSaysWhyItWasNotChecked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::newRow("one of three") << 404 << quoted("{'detail':'could not be found.'}")
                                  << u"no readable licence"_s;
    QTest::newRow("not offered") << 405 << quoted("{'detail':'Method Not Allowed'}")
                                 << u"checks no licences"_s;
    QTest::newRow("GitHub") << 502 << quoted("{'detail':'upstream'}")
                            << u"could not ask GitHub (502: upstream)"_s;
    QTest::newRow("login") << 403 << quoted("{'detail':'token'}") << u"it wants a login"_s;
    QTest::newRow("page") << 200 << "<html>hello</html>"_ba << u"Not checked: "_s;
}

void TestArtifactQuestions::licenceSaysWhyItWasNotChecked()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    LicenceView view(m_served->lookup, m_served->clock);
    view.setArtifact(m_model);
    view.show();
    m_served->server.respond(RawAnswer::whole(status, body));
    view.findChild<QLineEdit*>(u"licenceProject"_s)->setText(u"github.com/a/b"_s);
    press(view, "licenceButton");
    QTRY_VERIFY2(
        words(view, "licenceWords").contains(said), qPrintable(words(view, "licenceWords")));
    QCOMPARE(targets().size(), 1);
}

void TestArtifactQuestions::addressesOfProjects_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("project");
    const QString good = u"https://github.com/acme/tools"_s;
    QTest::newRow("whole") << good << good;
    QTest::newRow("bare") << u" github.com/acme/tools/ "_s << good;
    QTest::newRow("www") << u"http://www.GitHub.com/acme/tools#readme"_s << good;
    QTest::newRow("deeper") << u"github.com/acme/tools/tree/main"_s << good + u"/tree/main"_s;
    for (const char* bad : {"", "acme/tools", "github.com", "github.com/acme",
             "https://github.com.evil.example/a/b", "https://gitlab.com/a/b", "file:///a/b",
             "javascript://github.com/a/b", "https://evil@example.org/github.com/a/b"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
}

void TestArtifactQuestions::addressesOfProjects()
{
    QFETCH(QString, typed);
    QFETCH(QString, project);
    QCOMPARE(githubProject(typed).value_or(QUrl()).toString(), project);
}

QTEST_MAIN(TestArtifactQuestions)
#include "tst_artifactquestions.moc"
