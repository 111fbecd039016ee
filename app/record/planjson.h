// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QJsonObject>

namespace steward {

// A plan as the journal and reports keep it: what a person reads, what identifies its targets, its
// steps, its guard. No raw record, no impact, no picture; URLs are cut (SAFETY.md 9). Plan files
// have a form of their own (plancodec.h): they hold all that apply compares, and come from anybody,
// so that they are read strictly; this comes out of our own chain, and old rows must stay readable.

QJsonObject planJson(const Plan& plan);
Plan planIn(const QJsonObject& json);

QJsonObject serverJson(const ServerKey& server);
ServerKey serverIn(const QJsonObject& json);
/// What one step does, for comparing how long it takes: "delete", "clear", "pipeline_stop".
QString actOf(const Step& step);
QString utcText(const QDateTime& time);
QDateTime utcIn(const QString& text);

} // namespace steward
