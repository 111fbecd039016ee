// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsonreader.h"
#include "net/http/jsontext.h"
#include "tests/support/quoted.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace steward {

/// What comes in is anybody's bytes: it is read exactly, or refused by name, and never crashes.
class TestJsonReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesWhatItRefuses_data();
    void namesWhatItRefuses();
    void keepsTheFirstRefusal();
    void readsAbsentAndNullAlike();
    void readsIds_data();
    void readsIds();
    void readsTimes_data();
    void readsTimes();
    void readsBareValues();
    void saysWhatIsNoJson_data();
    void saysWhatIsNoJson();
    void tames_data();
    void tames();
    void survivesDeepNesting();
    void survivesAnyBytes();
};

using Read = std::function<void(const JsonNode&)>;

void TestJsonReader::namesWhatItRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("refusal");

    const Read ids = [](const JsonNode& root) {
        root["artifacts"].each([](const JsonNode& each) { each["metadata"]["id"].id(); });
    };
    QTest::newRow("id") << "{'artifacts':[{'metadata':{'id':1}},{'metadata':{'id':1.5}}]}"_ba << ids
                        << u"root.artifacts[1].metadata.id: neither text nor a whole number"_s;
    QTest::newRow("missing id")
        << "{'artifacts':[{}]}"_ba << ids
        << u"root.artifacts[0].metadata.id: neither text nor a whole number"_s;
    QTest::newRow("empty id")
        << "{'artifacts':[{'metadata':{'id':''}}]}"_ba << ids
        << u"root.artifacts[0].metadata.id: neither text nor a whole number"_s;
    QTest::newRow("no array") << "{'artifacts':{}}"_ba << ids << u"root.artifacts: not an array"_s;
    QTest::newRow("no text") << "{'a':[1]}"_ba << Read([](const JsonNode& n) { n["a"].text(); })
                             << u"root.a: not text"_s;
    QTest::newRow("needed text") << "{'a':''}"_ba
                                 << Read([](const JsonNode& n) { n["a"].neededText(); })
                                 << u"root.a: no text"_s;
    QTest::newRow("no whole number")
        << "{'a':'1'}"_ba << Read([](const JsonNode& n) { n["a"].whole(); })
        << u"root.a: not a whole number"_s;
    QTest::newRow("too large a number")
        << "{'a':1e300}"_ba << Read([](const JsonNode& n) { n["a"].whole(); })
        << u"root.a: not a whole number"_s;
    QTest::newRow("no number") << "{'a':true}"_ba
                               << Read([](const JsonNode& n) { n["a"].number(); })
                               << u"root.a: not a number"_s;
    QTest::newRow("no flag") << "{'a':'true'}"_ba << Read([](const JsonNode& n) { n["a"].flag(); })
                             << u"root.a: neither true nor false"_s;
    QTest::newRow("no time") << "{'a':'yesterday'}"_ba
                             << Read([](const JsonNode& n) { n["a"].time(); })
                             << u"root.a: not a time"_s;
    QTest::newRow("data as key") << "{'12':{'cost':'x'}}"_ba
                                 << Read([](const JsonNode& n) { n.at(u"12"_s)["cost"].number(); })
                                 << u"root.*.cost: not a number"_s;
}

void TestJsonReader::namesWhatItRefuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Read, read);
    QFETCH(const QString, refusal);

    JsonReader reader(quoted(body), "root");
    QCOMPARE(reader.syntaxError(), QString());
    read(reader.root());
    QCOMPARE(reader.refusal(), refusal);
}

void TestJsonReader::keepsTheFirstRefusal()
{
    JsonReader reader(quoted("{'a':1,'b':2}"), "root");
    reader.root()["b"].text();
    reader.root()["a"].text();
    QCOMPARE(reader.refusal(), u"root.b: not text"_s);
}

void TestJsonReader::readsAbsentAndNullAlike()
{
    JsonReader reader(quoted("{'a':null}"), "root");
    for (const JsonNode& node : {reader.root()["a"], reader.root()["b"], reader.root()["b"]["c"]}) {
        QVERIFY(!node.isPresent());
        QCOMPARE(node.text(), QString());
        QVERIFY(!node.whole());
        QVERIFY(!node.number());
        QVERIFY(!node.flag());
        QVERIFY(node.time().isNull());
        node.each([](const JsonNode&) { QFAIL("nothing is there"); });
    }
    QCOMPARE(reader.refusal(), QString());
}

void TestJsonReader::readsIds_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("id");
    QTest::newRow("text") << "'a-1'"_ba << u"a-1"_s;
    QTest::newRow("small") << "7"_ba << u"7"_s;
    QTest::newRow("beyond 32 bits") << "3847247294"_ba << u"3847247294"_s;
    QTest::newRow("beyond a double") << "9007199254740993"_ba << u"9007199254740993"_s;
    QTest::newRow("63 bits") << "9223372036854775807"_ba << u"9223372036854775807"_s;
    QTest::newRow("64 bits") << "14820719430021856631"_ba << u"14820719430021856631"_s;
    QTest::newRow("md5 in decimal") << "340282366920938463463374607431768211455"_ba
                                    << u"340282366920938463463374607431768211455"_s;
    QTest::newRow("negative") << "-5"_ba << u"-5"_s;
    QTest::newRow("whole, written as a fraction") << "12.0"_ba << u"12"_s;
}

void TestJsonReader::readsIds()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, id);
    JsonReader reader(quoted("[" + written + "]"), "root");
    reader.root().each([&id](const JsonNode& node) { QCOMPARE(node.id(), id); });
    QCOMPARE(reader.refusal(), QString());
}

void TestJsonReader::readsTimes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("utc");
    QTest::newRow("micro") << "2026-08-20T21:44:07.118402Z"_ba << u"2026-08-20T21:44:07.118Z"_s;
    QTest::newRow("nano") << "2026-08-20T21:44:07.118402001Z"_ba << u"2026-08-20T21:44:07.118Z"_s;
    QTest::newRow("milli") << "2026-08-20T21:44:07.118Z"_ba << u"2026-08-20T21:44:07.118Z"_s;
    QTest::newRow("seconds") << "2026-08-20T21:44:07Z"_ba << u"2026-08-20T21:44:07.000Z"_s;
    QTest::newRow("offset") << "2026-08-20T23:44:07+02:00"_ba << u"2026-08-20T21:44:07.000Z"_s;
    QTest::newRow("no zone") << "2026-08-20T21:44:07.5"_ba << u"2026-08-20T21:44:07.500Z"_s;
}

void TestJsonReader::readsTimes()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, utc);
    JsonReader reader('"' + written + '"', "root");
    const QDateTime time = reader.root().time();
    QCOMPARE(time.toString(Qt::ISODateWithMs), utc);
    QCOMPARE(time.timeSpec(), Qt::UTC);
}

void TestJsonReader::readsBareValues()
{
    JsonReader text(quoted(" 'Pipeline storage is being cleared'\n"), "root");
    QCOMPARE(text.root().text(), u"Pipeline storage is being cleared"_s);
    JsonReader truth("true", "root");
    QVERIFY(truth.root().flag());
    JsonReader marked("\xEF\xBB\xBF{\"a\":1}", "root");
    QCOMPARE(marked.root()["a"].whole(), std::optional<qint64>(1));
}

void TestJsonReader::saysWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char* body : {"", " \n", "<html>", "Internal Server Error", "{", "[1,2", "{'a':1}}",
             "1,2", "],[", "{'a':", "'open", "nul", "{'a' 1}", "[1 2]"})
        QTest::addRow("%s", *body ? body : "nothing") << quoted(body);
    QTest::newRow("not UTF-8") << quoted("{'a':'\xff\xfe'}");
}

void TestJsonReader::saysWhatIsNoJson()
{
    QFETCH(const QByteArray, body);
    JsonReader reader(body, "root");
    QVERIFY(!reader.syntaxError().isEmpty());
    QVERIFY(!reader.root().isPresent());
}

void TestJsonReader::tames_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("tamed");
    QTest::newRow("nothing to do") << "{'a':[1,-2.5e3,true,null]}"_ba
                                   << "{'a':[1,-2.5e3,true,null]}"_ba;
    QTest::newRow("NaN") << "{'a':NaN,'b':[Infinity,-Infinity]}"_ba
                         << "{'a':null,'b':[null,null]}"_ba;
    QTest::newRow("words in text") << "{'NaN':'Infinity 14820719430021856631'}"_ba
                                   << "{'NaN':'Infinity 14820719430021856631'}"_ba;
    QTest::newRow("quotes in text") << "{'a\\'NaN':NaN}"_ba
                                    << "{'a\\'NaN':null}"_ba;
    QTest::newRow("wide") << "[18446744073709551615,-9223372036854775809]"_ba
                          << "['18446744073709551615','-9223372036854775809']"_ba;
    QTest::newRow("just fits") << "[9223372036854775807]"_ba
                               << "[9223372036854775807]"_ba;
    QTest::newRow("wide fraction") << "[0.12345678901234567890]"_ba
                                   << "[0.12345678901234567890]"_ba;
    QTest::newRow("no double") << "[1e999,-1e999,1.5e3,1-2,1e]"_ba
                               << "[null,null,1.5e3,1-2,1e]"_ba;
    QTest::newRow("open text") << "{'a"_ba
                               << "{'a"_ba;
    QTest::newRow("ends in a backslash") << "{'a\\"_ba
                                         << "{'a\\"_ba;
}

void TestJsonReader::tames()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, tamed);
    // Not quoted(): that would turn the escaped ones into ends.
    QByteArray before = body;
    QByteArray after = tamed;
    QCOMPARE(tameJson(before.replace('\'', '"')), after.replace('\'', '"'));
}

// Qt refuses 1,024 levels, and with them everything beside.
void TestJsonReader::survivesDeepNesting()
{
    const QByteArray deep = QByteArray(100'000, '[') + "'x]'" + QByteArray(100'000, ']');
    JsonReader reader(quoted("{'details':" + deep + ",'name':'kept'}"), "root");
    QCOMPARE(reader.syntaxError(), QString());
    QCOMPARE(reader.root()["name"].text(), u"kept"_s);

    JsonReader open(QByteArray(1'000'000, '['), "root");
    QVERIFY(!open.syntaxError().isEmpty());
    JsonReader closed(QByteArray(1'000'000, ']'), "root");
    QVERIFY(!closed.syntaxError().isEmpty());
}

void TestJsonReader::survivesAnyBytes()
{
    JsonReader lone(quoted("{'a':'\\ud800','b':'\\udc00x','c':'\\u0000'}"), "root");
    QCOMPARE(lone.syntaxError(), QString());
    QCOMPARE(lone.root()["a"].text().size(), 1);
    QVERIFY(!lone.root()["b"].text().isValidUtf16());

    // Every cut and every spoilt byte of a body that has it all.
    const QByteArray whole = quoted("{'a':[NaN,{'b':'\\u00e4\\'\\\\'}],'c':14820719430021856631,"
                                    "'d':-Infinity,'e':[[[]]],'f':1.5e-7}");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        JsonReader cut(whole.first(i), "root");
        QVERIFY(!cut.syntaxError().isEmpty());
        for (const char spoilt : {'\0', '\xff', '"', '[', '}', '\\', '9', 'N', '-'}) {
            QByteArray body = whole;
            body[i] = spoilt;
            JsonReader reader(body, "root");
            reader.root()["a"].each([](const JsonNode& node) { node["b"].text(); });
            reader.root()["c"].text();
        }
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestJsonReader)
#include "tst_jsonreader.moc"
