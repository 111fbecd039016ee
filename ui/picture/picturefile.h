// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace steward {

class PictureScene;

enum class PictureFormat { Svg, Png, Pdf };

/// What stands around a picture in a file, so that it can be understood years later.
struct PictureCaption {
    QString title;
    QStringList lines; ///< where, when, how much was read
};

/// The whole picture as a file, always in light colours; empty if it could not be drawn. A PNG is
/// drawn twice as large as on the screen, less if that were too large to open anywhere.
QByteArray pictureFile(
    const PictureScene& scene, PictureFormat format, const PictureCaption& caption);

} // namespace steward
