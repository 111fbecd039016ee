// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/cleantext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

// What is written down or reported holds no secret of an address, wherever in a text it stands,
// and nothing that hides or reorders what one reads.
class TestCleanText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressesInTexts_data();
    void addressesInTexts();
    void inJson();
    void whatDoesNotShowIsWrittenOut();
};

void TestCleanText::addressesInTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char* name, const QString& text, const QString& clean) {
        QTest::newRow(name) << text << clean;
    };
    row("none", u"POST /artifact/model?"_s, u"POST /artifact/model?"_s);
    row("harmless", u"from https://h.co/a/b, then"_s, u"from https://h.co/a/b, then"_s);
    row("presigned", u"see https://s3/b/k?X-Amz-Signature=s now"_s, u"see https://s3/b/k?… now"_s);
    row("a fragment", u"https://h.co/a#token"_s, u"https://h.co/a?…"_s);
    row("an empty query", u"https://h.co/a?"_s, u"https://h.co/a?…"_s);
    row("user and password", u"git+ssh://me:pw@h.co/a"_s, u"git+ssh://h.co/a"_s);
    row("an at in the password", u"https://me:p@w@h.co/a"_s, u"https://h.co/a"_s);
    row("an at in the path", u"https://h.co/@scope/a"_s, u"https://h.co/@scope/a"_s);
    row("a user behind the query", u"https://h.co?u@x"_s, u"https://h.co?…"_s);
    row("several", u"a://u@h/1 b://h/2?q c"_s, u"a://h/1 b://h/2?… c"_s);
    row("in quotes", u"{\"url\":\"https://u:p@h/a?k=v\"}"_s, u"{\"url\":\"https://h/a?…\"}"_s);
    row("in marks", u"<https://h/a?k> and 'https://h/b#f'"_s,
        u"<https://h/a?…> and 'https://h/b?…'"_s);
    row("other letters", u"straße://h/a?k=v"_s, u"straße://h/a?…"_s);
    row("nothing behind", u"https://"_s, u"https://"_s);
}

void TestCleanText::addressesInTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(withoutSecrets(text), clean);
    QCOMPARE(withoutSecrets(clean), clean); // and again changes nothing
}

void TestCleanText::inJson()
{
    const QJsonValue json = QJsonObject{{u"a"_s, QJsonArray{u"https://u@h/?q"_s, 7, QJsonValue()}},
        {u"b"_s, QJsonObject{{u"c"_s, u"https://h/#f"_s}}}};
    const QJsonValue clean = QJsonObject{{u"a"_s, QJsonArray{u"https://h/?…"_s, 7, QJsonValue()}},
        {u"b"_s, QJsonObject{{u"c"_s, u"https://h/?…"_s}}}};
    QCOMPARE(withoutSecrets(json), clean);
}

void TestCleanText::whatDoesNotShowIsWrittenOut()
{
    QCOMPARE(writtenOut(u"a\u202Eb\u200Bc\n"_s), u"a\\u{202E}b\\u{200B}c\\u{000A}"_s);
    QCOMPARE(writtenOut(u"naïve 模型"_s), u"naïve 模型"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestCleanText)
#include "tst_cleantext.moc"
