// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the reading of a pipeline's program: text and configuration as the manager tells them,
// and nothing made up where it tells none.
#include "net/pipelines/pipelinescodec.h"
#include "tests/support/responseof.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

class TestPipelineProgram final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textAndConfiguration()
    {
        const auto program = PipelinesCodec::program(responseOf(200,
            R"({"name":"a","program_code":"SELECT 1;\nSELECT 2;","udf_rust":"fn f() {}",)"
            R"("udf_toml":"","program_config":{"profile":null,"cache":true},)"
            R"("runtime_config":{"workers":8,"clock_resolution_usecs":9007199254740993}})"));
        QVERIFY(program.has_value());
        QCOMPARE(program->sql, u"SELECT 1;\nSELECT 2;"_s);
        QCOMPARE(program->udfRust, u"fn f() {}"_s);
        QCOMPARE(program->programConfig, R"({"cache":true,"profile":null})");
        QCOMPARE(
            program->runtimeConfig, R"({"clock_resolution_usecs":9007199254740993,"workers":8})");
    }

    void noneIsNotEmpty()
    {
        for (const QByteArray& body : {QByteArray("{}"), QByteArray(R"({"program_code":null})"),
                 QByteArray(R"({"program_code":1})"), QByteArray("[]"),
                 QByteArray(R"({"program_code":"","runtime_config":[]})")})
            QVERIFY2(!PipelinesCodec::program(responseOf(200, body)).has_value(), body.constData());
        const auto gone = PipelinesCodec::program(
            responseOf(404, R"({"message":"x","error_code":"UnknownPipelineName","details":{}})"));
        QVERIFY(!gone.has_value());
        QVERIFY(gone.error().kind == ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestPipelineProgram)
#include "tst_pipelineprogram.moc"
