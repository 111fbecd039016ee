// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects what an audience may not see: every class of private data in every shape that an error,
// a request or a title gives it, and that nothing else is taken for it.

#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<Masks> sampleMasks()
{
    auto masks = std::make_shared<Masks>();
    masks->addServer(QUrl(u"http://Registry.demo.example:8000/api/"_s), u"registry"_s);
    masks->addServer(QUrl(u"https://pipelines.demo.example"_s), u"pipelines"_s);
    masks->addServer(QUrl(u"http://127.0.0.1:36421"_s), u"sandbox"_s);
    masks->addServer(QUrl(u"http://feldera:8080"_s), u"manager"_s);
    masks->addServer(QUrl(), u"none"_s);
    masks->addTenant(u"acme"_s);
    masks->addTenant(u"default"_s);
    masks->addUser(u"paula"_s);
    return masks;
}

} // namespace

class TestMasks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Masks::install(nullptr); }
    void masks_data();
    void masks();
    void nothingIsMaskedOutsideTheMode();
    void whatCleansTextMasksIt();
    void whatIsCutToLengthIsMaskedBefore();
};

void TestMasks::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("display", u"registry.demo.example:8000/api"_s, u"registry"_s);
    row("request", u"GET http://registry.demo.example:8000/api/health"_s, u"GET registry/health"_s);
    row("other case", u"at REGISTRY.demo.example:8000/api."_s, u"at registry."_s);
    row("bare host", u"host registry.demo.example not found"_s, u"host registry not found"_s);
    row("other port", u"http://registry.demo.example:9/x"_s, u"registry/x"_s);
    row("quoted", u"\"https://pipelines.demo.example/v0/pipelines\""_s,
        u"\"pipelines/v0/pipelines\""_s);
    row("user in address", u"https://paula:s3cret@pipelines.demo.example/v0"_s, u"pipelines/v0"_s);
    row("loopback", u"127.0.0.1:36421, tenant acme"_s, u"sandbox, tenant (tenant hidden)"_s);
    row("bare word with port", u"feldera:8080"_s, u"manager"_s);
    row("cut", u"Asked http://registry.dem…"_s, u"Asked registry…"_s);
    row("cut without scheme", u"registry.demo.exam…"_s, u"registry…"_s);
    row("user", u"refused for paula."_s, u"refused for (user hidden)."_s);
    row("mail", u"ask paula.p+x@example.org now"_s, u"ask (e-mail hidden) now"_s);
    row("bearer", u"Authorization: Bearer abc.def-123"_s, u"Authorization: Bearer (hidden)"_s);
    row("jwt", u"eyJhbGciOi.eyJzdWIi.c2ln is old"_s, u"(token hidden) is old"_s);
    row("api key", u"apikey:0123456789abcdef"_s, u"(token hidden)"_s);
    row("hub token", u"hf_abcdefghijklmnop"_s, u"(token hidden)"_s);
    row("password", u"user=x&password=hunter2"_s, u"user=x&password=(hidden)"_s);
    row("path", u"Saved as /home/paula/reports/a b.html"_s, u"Saved as (path hidden) b.html"_s);
    row("home", u"~/.config/steward/ca.pem is missing"_s, u"(path hidden) is missing"_s);
    row("several", u"registry.demo.example:8000/api, pipelines.demo.example"_s,
        u"registry, pipelines"_s);
    // What is not private stays.
    for (const char* kept : {"https://huggingface.co/google-bert/bert-base", "acme/sentiment",
             "my.registry.demo.example:8000", "registry.demo.example.org/api", "GET /artifacts/12",
             "feldera", "tenant default", "artifacts/model/2.zip", "paula/model", "wait…",
             "https://example.org/data/set", "Usually 0:24", "3 of 12"}) {
        QTest::newRow(kept) << QString::fromUtf8(kept) << QString::fromUtf8(kept);
    }
}

void TestMasks::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const QString once = sampleMasks()->masked(QString(text));
    QCOMPARE(once, shown);
    QCOMPARE(sampleMasks()->masked(once), shown); // labels clean what was cleaned
}

void TestMasks::nothingIsMaskedOutsideTheMode()
{
    const QString address = u"http://registry.demo.example:8000/api"_s;
    QVERIFY(!isPresenting());
    QVERIFY(whyClosedOnStage().isEmpty());
    QCOMPARE(masked(address), address);
    QCOMPARE(visibleText(address), address);
    Masks::install(sampleMasks());
    QVERIFY(isPresenting());
    QVERIFY(!whyClosedOnStage().isEmpty());
    Masks::install(nullptr);
    QCOMPARE(visibleText(address), address);
}

void TestMasks::whatCleansTextMasksIt()
{
    Masks::install(sampleMasks());
    const QString address = u"http://registry.demo.example:8000/api"_s;
    QCOMPARE(visibleText(address), u"registry"_s);
    QCOMPARE(visibleLines(address + u"\nx"_s), u"registry\nx"_s);
    QCOMPARE(plainToolTip(address), u"registry"_s);
}

void TestMasks::whatIsCutToLengthIsMaskedBefore()
{
    Masks::install(sampleMasks());
    QCOMPARE(visibleText(u"at registry.demo.example:8000/api"_s, 6), u"at reg…"_s);
}

QTEST_GUILESS_MAIN(TestMasks)
#include "tst_masks.moc"
