// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace steward {

/// Paths, bodies and what is no error, of the calls that ask one question.
class TestRegistryReads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pathsAndBodies();
    void noMatchIsAnEmptyList();
    void licenceIsABareBoolean();

private:
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<RegistryReads> m_reads;
};

void TestRegistryReads::init()
{
    m_server = std::make_unique<RawServer>();
    m_transport = std::make_unique<Transport>(m_server->url(u"/api/"_s));
    m_reads = std::make_unique<RegistryReads>(*m_transport);
}

void TestRegistryReads::pathsAndBodies()
{
    m_server->respond(RawAnswer::whole(500, {}));
    const ArtifactId id{u"a/b .%41"_s};
    std::ignore = resultOf(m_reads->health());
    std::ignore = resultOf(m_reads->get(artifactType(u"code"_s), id));
    std::ignore = resultOf(m_reads->get({}, id));
    std::ignore = resultOf(m_reads->lineage(id));
    std::ignore = resultOf(m_reads->rate(id));
    std::ignore = resultOf(m_reads->cost(artifactType(u"dataset"_s), id));
    std::ignore = resultOf(m_reads->cost({}, id, true));
    const QUrl project(u"https://github.com/acme/a%20b\"c"_s);
    std::ignore = resultOf(m_reads->licenceCheck(id, project));
    std::ignore = resultOf(m_reads->searchRegex(u"a\"b.*"_s));
    std::ignore = resultOf(m_reads->byName(u"owner/name"_s));
    QByteArrayList asked;
    for (const RawRequest& request : m_server->requests())
        asked.append(request.verb + ' ' + request.target + ' ' + request.body);
    const QByteArrayList expected{"GET /api/health ", "GET /api/artifacts/code/a%2Fb%20.%2541 ",
        "GET /api/artifacts/model/a%2Fb%20.%2541 ",
        "GET /api/artifact/model/a%2Fb%20.%2541/lineage ",
        "GET /api/artifact/model/a%2Fb%20.%2541/rate ",
        "GET /api/artifact/dataset/a%2Fb%20.%2541/cost ",
        "GET /api/artifact/model/a%2Fb%20.%2541/cost?dependency=true ",
        quoted("POST /api/artifact/model/a%2Fb%20.%2541/license-check "
               "{'github_url':'https://github.com/acme/a%20b%22c'}"),
        quoted("POST /api/artifact/byRegEx {'regex':'a\\'b.*'}"),
        "GET /api/artifact/byName/owner%2Fname "};
    QCOMPARE(asked, expected);
}

void TestRegistryReads::noMatchIsAnEmptyList()
{
    m_server->queue(
        {RawAnswer::whole(404, quoted("{'detail':'No artifact found under this regex.'}")),
            RawAnswer::json("[]"), RawAnswer::whole(404, quoted("{'detail':'Not Found'}")),
            RawAnswer::json(quoted("[{'id':4,'name':'a4'}]"))});
    QCOMPARE(resultOf(m_reads->searchRegex(u"x"_s)), Result<QList<Artifact>>(QList<Artifact>()));
    QCOMPARE(resultOf(m_reads->byName(u"x"_s)), Result<QList<Artifact>>(QList<Artifact>()));
    const auto missing = resultOf(m_reads->searchRegex(u"x"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotOffered);
    QCOMPARE(resultOf(m_reads->byName(u"a4"_s))->size(), 1);
}

void TestRegistryReads::licenceIsABareBoolean()
{
    // A text that says so is no answer to trust, and a 404 means three things (registry 2.2).
    m_server->queue({RawAnswer::json("true"), RawAnswer::json(" false\n"),
        RawAnswer::json(quoted("'true'")), RawAnswer::json(quoted("{'compatible':true}")),
        RawAnswer::whole(
            404, quoted("{'detail':'The artifact or GitHub project could not be found.'}")),
        RawAnswer::whole(405, quoted("{'detail':'Method Not Allowed'}")),
        RawAnswer::whole(502, quoted("{'detail':'GitHub did not answer'}"))});
    const auto ask = [this] {
        return resultOf(m_reads->licenceCheck({u"1"_s}, QUrl(u"https://github.com/a/b"_s)));
    };
    QCOMPARE(ask(), Result<bool>(true));
    QCOMPARE(ask(), Result<bool>(false));
    for (const ErrorKind kind : {ErrorKind::Unreadable, ErrorKind::Unreadable, ErrorKind::NotFound,
             ErrorKind::NotOffered, ErrorKind::Server}) {
        const Result<bool> answer = ask();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRegistryReads)
#include "tst_registryreads.moc"
