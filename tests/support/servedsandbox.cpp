// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/servedsandbox.h"

#include "tests/support/quoted.h"

using namespace Qt::StringLiterals;

namespace steward {

QByteArray eightArtifacts()
{
    return R"({"models":[
{"id":"1","name":"google-bert/bert-base-uncased","metadata":{"type":"model","net_score":0.71,
 "net_score_latency":120,"license":"apache-2.0","treescore":0.5,"category":"fill-mask"}},
{"id":"2","name":"acme/sentiment","metadata":{"type":"model",
 "base_model_name_or_path":"google-bert/bert-base-uncased"}},
{"id":"3","name":"acme/sentiment-de","metadata":{"type":"model",
 "base_model_name_or_path":"https://huggingface.co/acme/sentiment"}},
{"id":"4","name":"acme/orphan","metadata":{"type":"model",
 "base_model_name_or_path":"meta-llama/llama-9"}},
{"id":"5","name":"bookcorpus","metadata":{"type":"dataset"}},
{"id":"6","name":"whisper","metadata":{"type":"code"}},
{"id":"7","name":"cyc-a","metadata":{"type":"model","base_model_name_or_path":"cyc-b"}},
{"id":"8","name":"cyc-b","metadata":{"type":"model","base_model_name_or_path":"cyc-a"}}
],"id_counter":8})";
}

QByteArray pipelinesInEveryState()
{
    return quoted("{'models':[],'pipelines':["
                  "{'name':'cleared'},"
                  "{'name':'inuse','storage':'InUse','checkpoints':["
                  "{'size':73400320,'steps':18211,'processed_records':9120044,"
                  "'fingerprint':'18446744073709551615'}]},"
                  "{'name':'clearing','storage':'Clearing','clear_ms':3600000},"
                  "{'name':'running','status':'Running'},"
                  "{'name':'paused','status':'Paused'},"
                  "{'name':'provisioning','status':'Provisioning','provision_ms':3600000,"
                  "'since':'0s'},"
                  "{'name':'early','desired':'Running','program':'CompilingRust'},"
                  "{'name':'earlyinuse','desired':'Running','program':'CompilingRust',"
                  "'storage':'InUse'},"
                  "{'name':'rusterror','program':'RustError','storage':'InUse'},"
                  "{'name':'failed','storage':'InUse','error':{'message':'panicked',"
                  "'error_code':'RuntimeError.WorkerPanic','details':{}}}"
                  "]}");
}

ServedSandbox::ServedSandbox(const QByteArray& data, double pace, const QString& lineage)
{
    if (!m_file.open() || m_file.write(data) != data.size() || !m_file.flush())
        qFatal("no temporary file for the sandbox's data");
    SandboxOptions options;
    options.dataFile = m_file.fileName();
    options.pace = pace;
    options.lineage = lineage;
    start(options);
}

ServedSandbox::ServedSandbox(const SandboxOptions& options)
{
    start(options);
}

void ServedSandbox::start(const SandboxOptions& options)
{
    m_sandbox = std::make_unique<Sandbox>(options);
    QString error;
    if (!m_sandbox->start(&error))
        qFatal("%s", qPrintable(error));
}

QByteArray ServedSandbox::listedArtifacts() const
{
    return registry().post("/api/artifacts", R"([{"name":"*"}])").body;
}

int ServedSandbox::countedArtifacts() const
{
    return registry().get("/api/health").object().value("models"_L1).toInt(-1);
}

QJsonObject ServedSandbox::pipeline(const QByteArray& name) const
{
    return pipelines().get("/v0/pipelines/" + name + "?selector=status").object();
}

} // namespace steward
