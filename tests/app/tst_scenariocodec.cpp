// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the form of scenario files: what is read is what was written, people can read and edit
// it, no secret of an address gets in, and whatever is not as it should be is refused, because what
// is overlooked in it would be destroyed or missed on a stage.
#include "app/scenario/scenariocodec.h"
#include "app/scenario/scenariostore.h"
#include "tests/support/quoted.h"
#include "tests/support/randomscenario.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

QByteArray withRegistry(const QByteArray& members)
{
    return quoted("{'schema': 1, 'name': 'Talk', 'registry': {" + members + "}}");
}

QByteArray withArtifact(const QByteArray& artifact)
{
    return withRegistry("'holds': 'exactly', 'artifacts': [" + artifact + ']');
}

QByteArray withPipeline(const QByteArray& pipeline)
{
    return quoted("{'schema': 1, 'name': 'Talk', 'pipelines': {'named': [" + pipeline + "]}}");
}

} // namespace

class TestScenarioCodec final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsReadIsWhatWasWritten()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            const Scenario scenario = randomScenario(seed);
            QCOMPARE(troubleOf(scenario), QString());
            const auto read = decodeScenario(encodeScenario(scenario));
            QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().words));
            QVERIFY2(*read == scenario, encodeScenario(scenario).constData());
        }
    }

    void nothingOfAFileCutAnywhereIsBelieved()
    {
        const QByteArray file = encodeScenario(randomScenario(7));
        for (qsizetype end = 0; end < file.size() - 1; ++end) {
            if (decodeScenario(file.first(end)))
                QVERIFY2(file.sliced(end).trimmed().isEmpty(), file.first(end).constData());
        }
    }

    void aFileWithBytesTurnedIsReadOrRefused()
    {
        QRandomGenerator random(11);
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QByteArray file = encodeScenario(randomScenario(seed));
            for (int i = 0; i < 3; ++i)
                file[random.bounded(file.size())] = static_cast<char>(random.bounded(256));
            const auto read = decodeScenario(file);
            if (read)
                QCOMPARE(troubleOf(*read), QString());
            else
                QVERIFY(!read.error().words.isEmpty());
        }
    }

    void peopleReadIt()
    {
        const QByteArray file = encodeScenario(ScenarioStore::sandbox());
        QVERIFY(file.indexOf("\"name\"") < file.indexOf("\"registry\""));
        QVERIFY(file.contains("            {\"type\": \"model\", \"name\": \"acme/sentiment\", "
                              "\"source\": \"https://huggingface.co/acme/sentiment\", "));
        QVERIFY(file.contains("\"CREATE TABLE part (id BIGINT, name VARCHAR);\",\n"));
    }

    void whatIsNotSaidIsLeft()
    {
        const auto read = decodeScenario(withPipeline("{'name': 'orders'}"));
        QVERIFY(read.has_value());
        QVERIFY(!read->registry.isAsked());
        QVERIFY(!read->pipelines.othersMustNotExist);
        const ScenarioPipeline& orders = read->pipelines.named.constFirst();
        QVERIFY(orders.state == StateWish::Left && orders.storage == StorageWish::Left);
        QVERIFY(!orders.program.has_value());
    }

    void newerIsNotDamaged()
    {
        for (const QByteArray& schema : {QByteArray("2"), QByteArray("99999999999999")}) {
            const auto read = decodeScenario("{\"schema\": " + schema + ", \"what\": []}");
            QVERIFY(!read.has_value());
            QVERIFY(read.error().kind == ScenarioTrouble::Kind::Newer);
        }
    }

    void damageIsRefusedAndNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& file, const char* place) {
            QTest::newRow(name) << quoted(file) << QString::fromLatin1(place);
        };
        row("empty", {}, "");
        row("html", "<html>sign in</html>", "");
        row("a list", "[]", "object");
        row("no schema", "{'name': 'Talk'}", "schema");
        row("schema as text", "{'schema': '1', 'name': 'Talk'}", "schema");
        row("no name", "{'schema': 1}", "name");
        row("blank name", "{'schema': 1, 'name': '  '}", "name");
        row("name turned around", "{\"schema\": 1, \"name\": \"a\xE2\x80\xAE\"}", "name");
        row("misspelt", "{'schema': 1, 'name': 'Talk', 'pipeline': {}}", "pipeline");
        row("does not say what it holds", withRegistry("'artifacts': []"), "holds");
        row("holds unknown", withRegistry("'holds': 'roughly'"), "holds");
        row("holds null", withRegistry("'holds': null"), "holds");
        row("same ids no flag", withRegistry("'holds': 'empty', 'same_ids': 1"), "same_ids");
        row("tolerates all", withRegistry("'holds': 'empty', 'tolerate': ['all']"), "tolerate");
        row("empty, yet names",
            withRegistry("'holds': 'empty', 'artifacts': [{'type': 'code', 'name': 'a',"
                         " 'source': 'https://h.test/a'}]"),
            "empty");
        row("type unknown", withArtifact("{'type': 'banana', 'name': 'a', 'source': 'b'}"),
            "artifacts[0]");
        row("no source", withArtifact("{'type': 'code', 'name': 'a'}"), "source");
        row("empty source", withArtifact("{'type': 'code', 'name': 'a', 'source': ''}"),
            "artifacts[0]");
        row("a secret in the source",
            withArtifact("{'type': 'code', 'name': 'a', 'source': 'https://u:p@h.test/a'}"),
            "artifacts[0]");
        row("a query in the source",
            withArtifact("{'type': 'code', 'name': 'a', 'source': 'https://h.test/a?X-Sig=1'}"),
            "artifacts[0]");
        row("a pipeline with a path", withPipeline("{'name': '../../v0'}"), "named[0]");
        row("a pipeline without a name", withPipeline("{'name': ''}"), "named[0]");
        row("state unknown", withPipeline("{'name': 'a', 'state': 'Running'}"), "state");
        row("cleared while running",
            withPipeline("{'name': 'a', 'state': 'running', 'storage': 'cleared'}"), "named[0]");
        row("cleared in whatever state", withPipeline("{'name': 'a', 'storage': 'cleared'}"),
            "named[0]");
        row("twice", withPipeline("{'name': 'a'}, {'name': 'a'}"), "twice");
        row("program without text", withPipeline("{'name': 'a', 'program': {}}"), "sql");
        row("configuration no object",
            withPipeline("{'name': 'a', 'program': {'sql': '', 'runtime_config': []}}"),
            "runtime_config");
        row("others unknown", "{'schema': 1, 'name': 'Talk', 'pipelines': {'others': 'delete'}}",
            "others");
        row("deep", QByteArray(100'000, '['), "");
    }

    void damageIsRefusedAndNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, place);
        const auto read = decodeScenario(file);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().kind == ScenarioTrouble::Kind::Damaged);
        QVERIFY2(!read.error().words.isEmpty() && read.error().words.contains(place),
            qPrintable(read.error().words));
    }

    void sourcesAreBare_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("bare");
        const auto row = [](const QString& source, const QString& bare) {
            QTest::newRow(qPrintable(source)) << source << bare;
        };
        row(u"https://h.test/a/b"_s, u"https://h.test/a/b"_s);
        row(u"https://u:p@h.test/a?k=v#f"_s, u"https://h.test/a"_s);
        row(u"https://h.test/a@b"_s, u"https://h.test/a@b"_s);
        row(u"https://u@h.test"_s, u"https://h.test"_s);
        row(u"owner/name"_s, u"owner/name"_s);
        row(u"a#b?c"_s, u"a"_s);
        row({}, {});
    }

    void sourcesAreBare()
    {
        QFETCH(QString, source);
        QFETCH(QString, bare);
        QCOMPARE(bareSource(source), bare);
    }

    void namesThatServersMake()
    {
        QCOMPARE(namesMadeOf(u"https://huggingface.co/FacebookAI/Roberta"_s),
            (QStringList{u"Roberta"_s, u"facebookai/roberta"_s}));
        QCOMPARE(namesMadeOf(u"https://huggingface.co/bert"_s), QStringList{u"bert"_s});
        QVERIFY(namesMadeOf({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScenarioCodec)
#include "tst_scenariocodec.moc"
