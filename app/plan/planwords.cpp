// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planwords.h"

#include "app/live/errorwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

} // namespace

QString numberWords(qint64 number)
{
    return QLocale().toString(number);
}

QString artifactsWords(qsizetype count)
{
    return count == 1 ? Words::tr("1 artifact") : Words::tr("%Ln artifacts", nullptr, asInt(count));
}

QString kindWords(const ArtifactType& type)
{
    switch (type.value) {
    case ArtifactKind::Model:
        return Words::tr("model");
    case ArtifactKind::Dataset:
        return Words::tr("dataset");
    case ArtifactKind::Code:
        return Words::tr("code");
    case ArtifactKind::Unknown:
        break;
    }
    return type.word.isEmpty() ? Words::tr("artifact") : type.word;
}

QString kindAndId(const Artifact& artifact)
{
    const QString kind = artifact.type.isKnown() ? kindWords(artifact.type) : Words::tr("artifact");
    return kind % u' ' % artifact.id.value;
}

QString countsByKind(const QList<Artifact>& artifacts)
{
    int models = 0;
    int datasets = 0;
    int code = 0;
    int others = 0;
    for (const Artifact& artifact : artifacts) {
        switch (artifact.type.value) {
        case ArtifactKind::Model:
            ++models;
            break;
        case ArtifactKind::Dataset:
            ++datasets;
            break;
        case ArtifactKind::Code:
            ++code;
            break;
        case ArtifactKind::Unknown:
            ++others;
            break;
        }
    }
    QStringList parts;
    if (models > 0)
        parts += models == 1 ? Words::tr("1 model") : Words::tr("%Ln models", nullptr, models);
    if (datasets > 0)
        parts += datasets == 1 ? Words::tr("1 dataset")
                               : Words::tr("%Ln datasets", nullptr, datasets);
    if (code > 0)
        parts += Words::tr("%Ln code", "artifacts of the type code", code);
    if (others > 0)
        parts += Words::tr("%Ln of other types", nullptr, others);
    return parts.join(u", "_s);
}

QString coverageWords(const Coverage& coverage)
{
    const QString read = coverage.listed == 1
        ? Words::tr("%1 of 1 lineage read").arg(numberWords(coverage.read))
        : Words::tr("%1 of %2 lineages read")
              .arg(numberWords(coverage.read), numberWords(coverage.listed));
    const QString recording = coverage.recording == 0 ? Words::tr("none records a parent")
        : coverage.recording == 1                     ? Words::tr("1 records a parent")
                                  : Words::tr("%Ln record a parent", nullptr, coverage.recording);
    return read % u", " % recording;
}

QString someOf(const QStringList& names, qsizetype most)
{
    if (names.size() <= most) {
        if (names.size() < 2)
            return names.value(0);
        return Words::tr("%1 and %2")
            .arg(names.first(names.size() - 1).join(u", "_s), names.last());
    }
    const int more = asInt(names.size() - (most - 1));
    return Words::tr("%1 and %Ln others", nullptr, more).arg(names.first(most - 1).join(u", "_s));
}

QString nameWords(const Artifact& artifact)
{
    constexpr qsizetype kRoom = 120;
    if (artifact.name.trimmed().isEmpty())
        return kindAndId(artifact);
    if (artifact.name.size() <= kRoom)
        return artifact.name;
    const bool inTwo = artifact.name.at(kRoom - 2).isHighSurrogate();
    return artifact.name.first(kRoom - (inTwo ? 2 : 1)) % u'…';
}

QStringList namesOf(const QList<Artifact>& artifacts)
{
    QStringList names;
    for (const Artifact& artifact : artifacts)
        names += nameWords(artifact);
    return names;
}

QString durationWords(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    if (duration < 10s)
        return Words::tr("%1 s").arg(
            QLocale().toString(static_cast<double>(duration.count()) / 1000.0, 'f', 1));
    const auto whole = duration_cast<seconds>(duration);
    if (whole < 60s)
        return Words::tr("%1 s").arg(numberWords(whole.count()));
    const auto wholeMinutes = duration_cast<minutes>(whole);
    if (wholeMinutes < 60min)
        return Words::tr("%1 min %2 s")
            .arg(numberWords(wholeMinutes.count()), numberWords((whole - wholeMinutes).count()));
    const auto wholeHours = duration_cast<hours>(whole);
    return Words::tr("%1 h %2 min")
        .arg(numberWords(wholeHours.count()), numberWords((wholeMinutes - wholeHours).count()));
}

QString bytesWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString storageWords(const Worded<StorageState>& storage)
{
    switch (storage.value) {
    case StorageState::Cleared:
        return Words::tr("Cleared");
    case StorageState::InUse:
        return Words::tr("In use");
    case StorageState::Clearing:
        return Words::tr("Clearing");
    case StorageState::Unknown:
        break;
    }
    return storage.word.isEmpty() ? Words::tr("not reported") : storage.word;
}

QString askedAndCameBack(const ApiError& error)
{
    const QString came = brieflyFor(error);
    return error.asked.isEmpty() ? came : QString(error.asked % u": " % came);
}

} // namespace steward
