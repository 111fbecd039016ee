// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// What a frame of the lineage picture costs on the raster engine: panning and zooming 500 drawn
// nodes. The aim is under 8 ms of processor time. Prints medians and worst cases; asserts nothing.
#include "tests/ui/picturesamples.h"
#include "ui/picture/picturecanvas.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

LineageBuild tree(int nodes, int width)
{
    LineageBuild build;
    for (int id = 0; id < nodes; ++id)
        build.list.append(
            artifactOf(QString::number(id), u"team-%1/model-%2"_s.arg(id % 7).arg(id)));
    for (int id = 1; id < nodes; ++id)
        build.answer(QString::number(id), {},
            {{QString::number((id - 1) / width), QString::number(id), {}}});
    return build;
}

// Of this thread, which draws alone: what else the machine does meanwhile is not the frame's.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void print(const char* what, QList<double> frames)
{
    std::sort(frames.begin(), frames.end());
    std::printf("  %-34s median %5.2f ms, 99 %% %5.2f, worst %5.2f\n", what,
        frames.at(frames.size() / 2), frames.at(frames.size() * 99 / 100), frames.last());
}

void measure(const char* what, const LineageBuild& build)
{
    CutRequest request = around(build, u"0"_s, 0);
    request.breadth = 1000;
    PictureCanvas canvas;
    canvas.resize(1100, 700);
    canvas.show();
    canvas.setScene(sceneOf(build, request));
    std::printf("%s: %d nodes\n", what, static_cast<int>(canvas.scene().nodes().size()));
    QImage image(canvas.size(), QImage::Format_RGB32);
    const auto frame = [&] {
        const double before = processorMs();
        canvas.render(&image);
        return processorMs() - before;
    };
    for (const double zoom : {1.0, 0.6, 0.4, 0.2}) {
        canvas.setZoom(zoom, {550, 350});
        canvas.centreOn(canvas.scene().nodes().size() > 100 ? 100 : 0);
        frame();
        QList<double> panning;
        const QPointF middle = canvas.visibleScene().center();
        for (int step = 0; step < 60; ++step) {
            canvas.moveView(middle + QPointF(step * 3, step * 5) / zoom);
            panning.append(frame());
        }
        print(qPrintable(u"panning at %1 %"_s.arg(zoom * 100)), panning);
    }
    canvas.fit();
    const double fitting = canvas.zoom();
    QList<double> whole{frame()};
    for (int step = 0; step < 20; ++step)
        whole.append(frame());
    print(qPrintable(u"everything in sight (%1 %)"_s.arg(fitting * 100, 0, 'f', 1)), whole);
    QList<double> zooming;
    for (int step = 0; step < 80; ++step) {
        canvas.setZoom(canvas.zoom() * 1.04, {550, 350});
        zooming.append(frame());
    }
    print("zooming from all to near", zooming);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    theme.apply(application);
    measure("a tree of threes", tree(500, 3));
    measure("a fan", fan(499));
    measure("a tree of threes", tree(2000, 3));
    return 0;
}
