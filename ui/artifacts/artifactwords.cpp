// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactwords.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Artifacts", text, nullptr, n);
}

} // namespace

QString typeWord(const ArtifactType& type)
{
    switch (type.value) {
    case ArtifactKind::Model:
        return tr("model");
    case ArtifactKind::Dataset:
        return tr("dataset");
    case ArtifactKind::Code:
        return tr("code");
    case ArtifactKind::Unknown:
        break;
    }
    return type.word.isEmpty() ? tr("not told") : type.word;
}

Glyph typeGlyph(const ArtifactType& type)
{
    switch (type.value) {
    case ArtifactKind::Model:
        return Glyph::Model;
    case ArtifactKind::Dataset:
        return Glyph::Dataset;
    case ArtifactKind::Code:
        return Glyph::Code;
    case ArtifactKind::Unknown:
        break;
    }
    return Glyph::Unknown;
}

QString countsByType(const QList<Artifact>& artifacts)
{
    QHash<ArtifactKind, int> counts;
    for (const Artifact& artifact : artifacts)
        ++counts[artifact.type.value];
    const QLocale locale;
    QStringList parts;
    const auto add = [&](ArtifactKind kind, const QString& form) {
        if (const int count = counts.value(kind); count > 0)
            parts.append(form.arg(locale.toString(count)));
    };
    const auto one = [&counts](ArtifactKind kind) { return counts.value(kind) == 1; };
    add(ArtifactKind::Model, one(ArtifactKind::Model) ? tr("%1 model") : tr("%1 models"));
    add(ArtifactKind::Dataset, one(ArtifactKind::Dataset) ? tr("%1 dataset") : tr("%1 datasets"));
    add(ArtifactKind::Code, tr("%1 code"));
    add(ArtifactKind::Unknown, tr("%1 of another type"));
    return parts.join(tr(", "));
}

QString deleteLabel(const QString& name)
{
    const QString whole = visibleText(shownName(name));
    constexpr int room = 32;
    // The ellipsis of the cut stands for the one of the verb too.
    QString text = whole.size() > room ? tr("Delete %1\u2026").arg(whole.left(room - 1))
                                       : tr("Delete %1...").arg(whole);
    return text.replace(u'&', "&&"_L1);
}

QString shownName(const QString& name)
{
    return name.isEmpty() ? tr("(no name)") : name;
}

QString metricWord(const QString& name)
{
    static const QHash<QString, const char*> words{
        {u"net_score"_s, QT_TR_NOOP("Net")},
        {u"license"_s, QT_TR_NOOP("License")},
        {u"ramp_up_time"_s, QT_TR_NOOP("Ramp-up")},
        {u"bus_factor"_s, QT_TR_NOOP("Bus factor")},
        {u"performance_claims"_s, QT_TR_NOOP("Claims")},
        {u"dataset_and_code_score"_s, QT_TR_NOOP("Data and code")},
        {u"dataset_quality"_s, QT_TR_NOOP("Data quality")},
        {u"code_quality"_s, QT_TR_NOOP("Code quality")},
        {u"reproducibility"_s, QT_TR_NOOP("Reproducible")},
        {u"reviewedness"_s, QT_TR_NOOP("Reviewed")},
        {u"tree_score"_s, QT_TR_NOOP("Tree")},
        {u"size_score.raspberry_pi"_s, QT_TR_NOOP("On Raspberry Pi")},
        {u"size_score.jetson_nano"_s, QT_TR_NOOP("On Jetson Nano")},
        {u"size_score.desktop_pc"_s, QT_TR_NOOP("On a desktop")},
        {u"size_score.aws_server"_s, QT_TR_NOOP("On a server")},
    };
    const auto found = words.constFind(name);
    return found == words.constEnd() ? name : tr(*found);
}

} // namespace steward
