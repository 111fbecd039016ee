// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QStandardItemModel;

//! Made-up rows for the gallery.
void fillArtifacts(QStandardItemModel& model);
void fillPipelines(QStandardItemModel& model);
