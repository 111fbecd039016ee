// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineprogram.h"

#include <QCryptographicHash>

namespace steward {

QByteArray textDigestOf(const PipelineProgram& program)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& text : {program.sql, program.udfRust, program.udfToml}) {
        const QByteArray bytes = text.toUtf8();
        const QByteArray size = QByteArray::number(bytes.size()); // no text runs into the next
        hash.addData(size);
        hash.addData(QByteArrayView(":"));
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

} // namespace steward
