// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/planfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

constexpr qint64 kMostBytes
    = 256LL * 1024 * 1024; // thousands of targets with all that hangs on them

} // namespace

QString writePlanFile(const QString& path, const Plan& plan)
{
    const QByteArray bytes = encodePlan(plan);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Words::tr("%1 was not written: %2").arg(path, file.errorString());
    return {};
}

tl::expected<Plan, QString> readPlanFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return tl::unexpected(Words::tr("%1 is too large for a plan.").arg(path));
    const auto plan = decodePlan(bytes);
    if (!plan)
        return tl::unexpected(Words::tr("%1 cannot be used: %2").arg(path, plan.error().words));
    return *plan;
}

} // namespace steward
