// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace steward {

/// What makes a pipeline what it is: under selector=all only (pipelines 2.1). A connector's
/// password may stand in the SQL text.
struct PipelineProgram {
    QString sql;
    QString udfRust;
    QString udfToml;
    QByteArray programConfig; ///< a compact JSON object, "" where none was told
    QByteArray runtimeConfig; ///< the same

    bool operator==(const PipelineProgram&) const = default;
};

/// SHA-256 of its three texts, hex: tells whether two are the same where a text with a password
/// must not be kept.
QByteArray textDigestOf(const PipelineProgram& program);

} // namespace steward
