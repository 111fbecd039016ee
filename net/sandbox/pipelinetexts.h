// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipelinejson.h"
#include "net/sandbox/pipelinestore.h"

#include <QHash>

#include <array>

namespace steward::sandbox {

// Pipelines as JSON text, written once and kept until something changes: a list of a thousand is
// asked for every two seconds.
class PipelineTexts final {
public:
    QByteArray one(const Pipeline& pipeline, Selector selector);
    QByteArray list(const PipelineStore& store, Selector selector);

private:
    struct Kept {
        quint64 revision = 0;
        QByteArray text;
    };
    struct PerSelector {
        QHash<QByteArray, Kept> pipelines; // by id
        Kept list;
    };

    std::array<PerSelector, 3> m_kept;
};

} // namespace steward::sandbox
