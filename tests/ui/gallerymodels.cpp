// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "tests/ui/gallerymodels.h"

#include "ui/theme/cellroles.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

QStandardItem* cell(const QString& text)
{
    return new QStandardItem(text); // the row owns it
}

} // namespace

void fillArtifacts(QStandardItemModel& model)
{
    model.setHorizontalHeaderLabels(
        {u""_s, u"Name"_s, u"Type"_s, u"Id"_s, u"Built on"_s, u"Dependents"_s});
    const QStringList names{u"google-bert/bert-base-uncased"_s, u"acme/sentiment"_s,
        u"acme/sentiment-de"_s, u"bookcorpus"_s, u"google-research/bert"_s, u"acme/intent"_s,
        u"evil\u202Egnp.exe <b>bold</b>"_s, u"distilbert/distilbert-base"_s, u"squad"_s,
        u"acme/a-name-that-is-far-too-long-for-this-column-to-show"_s};
    for (int row = 0; row < names.size(); ++row) {
        auto* check = cell({});
        check->setCheckable(true);
        check->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
        check->setData(row == 5, ChangedRole);
        check->setData(row == 8, StaleRole);
        auto* type = cell(row == 3 || row == 8 ? u"dataset"_s : row == 4 ? u"code"_s : u"model"_s);
        type->setData(cellValue(row == 3 || row == 8 ? Glyph::Dataset
                              : row == 4             ? Glyph::Code
                                                     : Glyph::Model),
            GlyphRole);
        auto* id = cell(QString::number(row * 7 + 1));
        id->setData(true, DigitsRole);
        id->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* built = cell(row % 3 == 0 ? u"nothing"_s : u"google-bert/bert-base-uncased"_s);
        built->setData(cellValue(Tone::SecondText), ToneRole);
        auto* dependents = cell(row == 2 ? u"not read"_s
                : row < 2                ? u"2 direct, 3 in all"_s
                                         : u"none named"_s);
        dependents->setData(cellValue(row == 2 ? Tone::Care
                                    : row < 2  ? Tone::Text
                                               : Tone::SecondText),
            ToneRole);
        if (row == 2)
            dependents->setData(cellValue(Glyph::Unknown), GlyphRole);
        model.appendRow({check, cell(names.at(row)), type, id, built, dependents});
    }
}

void fillPipelines(QStandardItemModel& model)
{
    model.setHorizontalHeaderLabels({u"Name"_s, u"Status"_s, u"Storage"_s, u"Since"_s, u"Where"_s});
    const struct {
        QString name, status, second, storage;
        Glyph glyph;
        Tone tone;
    } rows[]{{u"fraud-scores"_s, u"Running"_s, {}, u"In use"_s, Glyph::Verified, Tone::Verified},
        {u"orders-enrich-us"_s, u"Stopped"_s, {}, u"Clearing 0:14"_s, Glyph::Stopped, Tone::Text},
        {u"clickstream"_s, u"Stopping"_s, u"→ Stopped"_s, u"In use"_s, Glyph::Working, Tone::Text},
        {u"inventory-late"_s, u"Paused"_s, {}, u"In use"_s, Glyph::Paused, Tone::Text},
        {u"broken-sink"_s, u"panicked in sink.rs"_s, {}, u"Cleared"_s, Glyph::Failed,
            Tone::Destroys},
        {u"new-word"_s, u"Rebalancing"_s, u"→ Running"_s, u"In use"_s, Glyph::Unknown, Tone::Care}};
    for (const auto& row : rows) {
        auto* status = cell(row.status);
        status->setData(row.second, SecondTextRole);
        status->setData(cellValue(row.glyph), GlyphRole);
        status->setData(cellValue(row.tone == Tone::Verified ? Tone::Text : row.tone), ToneRole);
        status->setData(
            cellValue(row.tone == Tone::Text ? Tone::SecondText : row.tone), GlyphToneRole);
        auto* storage = cell(row.storage);
        if (row.storage.startsWith(u"Clearing"_s))
            storage->setData(-1.0, ProgressRole);
        auto* since = cell(u"41 min"_s);
        since->setTextAlignment(Qt::AlignRight);
        since->setData(cellValue(Tone::SecondText), ToneRole);
        auto* where = cell(u"EU cluster"_s);
        where->setData(u"Production"_s, BadgeRole);
        where->setData(cellValue(Tone::Production), BadgeToneRole);
        auto* name = cell(row.name);
        name->setData(true, StrongRole);
        name->setData(u"id 2"_s, SecondTextRole);
        model.appendRow({name, status, storage, since, where});
    }
}
