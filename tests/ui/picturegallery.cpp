// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// Draws pictures of lineage into PNGs, for people: picturegallery DIR [POINT_SIZE]. Lone nodes,
// chains, fans, cycles, namesakes, what is external or was not read, thousands of nodes, three
// moments of a stub that opens; light and dark; and the files that are exported.
#include "app/lineage/graphlayout.h"
#include "app/lineage/lineagecut.h"
#include "app/lineage/treefold.h"
#include "app/plan/plans.h"
#include "net/http/pendingcall.h"
#include "tests/support/lineagebuild.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/lineage/lineageexport.h"
#include "ui/lineage/lineagepage.h"
#include "ui/lineage/lineagepicture.h"
#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturewords.h"
#include "ui/plan/factsview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

struct Sample {
    QString name;
    LineageBuild build;
    CutRequest request;
    int unread = 0;
};

Sample sampleOf(const QString& name, const LineageBuild& build, const QString& focus, int depth)
{
    Sample sample{name, build, {}, 0};
    sample.request.foci = {build.identity(focus)};
    sample.request.depth = depth;
    return sample;
}

LineageBuild drawn()
{
    LineageBuild build;
    build.list = {artifactOf(u"1"_s, u"google-bert/bert-base-uncased"_s),
        artifactOf(u"2"_s, u"acme/sentiment"_s), artifactOf(u"3"_s, u"acme/sentiment-de"_s),
        artifactOf(u"4"_s, u"bookcorpus"_s, u"dataset"_s), artifactOf(u"6"_s, u"acme/intent"_s),
        artifactOf(u"41"_s, u"acme/summarise"_s), artifactOf(u"77"_s, u"bert-base-uncased-ft"_s),
        artifactOf(u"78"_s, u"ft-1"_s), artifactOf(u"79"_s, u"ft-2"_s),
        artifactOf(u"80"_s, u"ft-3"_s)};
    const auto edge = [](const QString& from, const QString& to) {
        return LineageEdge{from, to, u"base_model"_s};
    };
    build.answer(u"1"_s, {{u"external:google/bert"_s, u"google/bert"_s, true}},
        {edge(u"external:google/bert"_s, u"1"_s), edge(u"4"_s, u"1"_s)});
    for (const QString& id : {u"2"_s, u"6"_s, u"41"_s})
        build.answer(id, {}, {edge(u"1"_s, id)});
    build.answer(u"3"_s, {}, {edge(u"2"_s, u"3"_s)});
    build.answer(u"77"_s, {{u"x"_s, u"bert-base-uncased"_s}}, {edge(u"x"_s, u"77"_s)});
    for (const QString& id : {u"78"_s, u"79"_s, u"80"_s})
        build.answer(id, {}, {edge(u"77"_s, id)});
    return build;
}

LineageBuild chainOf(int length)
{
    LineageBuild build;
    for (int i = 0; i < length; ++i)
        build.list.append(artifactOf(QString::number(i), u"acme/step-%1"_s.arg(i)));
    for (int i = 1; i < length; ++i)
        build.answerOneUp(QString::number(i), u"acme/step-%1"_s.arg(i - 1));
    return build;
}

LineageBuild treeOf(int size, int width)
{
    LineageBuild build;
    for (int i = 0; i < size; ++i)
        build.list.append(artifactOf(QString::number(i), u"team-%1/model-%2"_s.arg(i % 7).arg(i),
            i % 5 == 3 ? u"dataset"_s : u"model"_s));
    for (int i = 1; i < size; ++i) {
        const QString id = QString::number(i);
        build.answer(id, {}, {{QString::number((i - 1) / width), id, {}}});
    }
    return build;
}

QList<Sample> samples()
{
    QList<Sample> all{sampleOf(u"drawing"_s, drawn(), u"1"_s, 2)};
    all.last().unread = 3;
    all.append(sampleOf(u"lone"_s, chainOf(1), u"0"_s, 1));
    all.append(sampleOf(u"chain"_s, chainOf(9), u"4"_s, 0));
    all.append(sampleOf(u"chainhop"_s, chainOf(9), u"4"_s, 1));
    all.append(sampleOf(u"fan"_s, treeOf(301, 300), u"0"_s, 1));
    all.append(all.last());
    all.last().name = u"fanopen"_s;
    all.last().request.openedDown = {keyOf(all.last().request.foci.first())};
    LineageBuild cycle = chainOf(5);
    cycle.answerOneUp(u"0"_s, u"acme/step-2"_s);
    all.append(sampleOf(u"cycle"_s, cycle, u"1"_s, 0));
    LineageBuild two = chainOf(2);
    two.answerOneUp(u"0"_s, u"acme/step-1"_s);
    all.append(sampleOf(u"two"_s, two, u"0"_s, 0));
    LineageBuild outside = chainOf(3);
    outside.answer(u"0"_s, {{u"external:meta-llama/llama-9"_s, u"meta-llama/llama-9"_s, true}},
        {{u"external:meta-llama/llama-9"_s, u"0"_s, {}}, {u"9f-gone"_s, u"0"_s, {}}});
    all.append(sampleOf(u"external"_s, outside, u"0"_s, 0));
    // Two of one name: who names them by name alone may mean either.
    LineageBuild namesakes;
    namesakes.list = {artifactOf(u"1"_s, u"acme/dup"_s), artifactOf(u"2"_s, u"acme/dup"_s),
        artifactOf(u"3"_s, u"acme/child"_s), artifactOf(u"4"_s, u"acme/grandchild"_s)};
    namesakes.answer(u"1"_s, {}, {});
    namesakes.answer(u"2"_s, {}, {});
    namesakes.answer(u"3"_s, {{u"external:acme/dup"_s, u"acme/dup"_s, true}},
        {{u"external:acme/dup"_s, u"3"_s, u"base_model"_s}});
    namesakes.answerOneUp(u"4"_s, u"acme/child"_s);
    all.append(sampleOf(u"namesakes"_s, namesakes, u"3"_s, 0));
    LineageBuild unread = chainOf(4);
    unread.graphs.remove(unread.identity(u"1"_s));
    unread.answer(u"0"_s, {}, {{u"0"_s, u"1"_s, {}}});
    all.append(sampleOf(u"unread"_s, unread, u"1"_s, 1));
    all.last().unread = 120;
    all.append(sampleOf(u"many"_s, treeOf(2000, 4), u"0"_s, 0));
    all.last().request.breadth = 2000;
    return all;
}

void draw(const Sample& sample, const QString& folder, const QString& scheme)
{
    Coverage coverage;
    coverage.listed = static_cast<int>(sample.build.list.size()) + 240;
    coverage.read = coverage.listed - sample.unread;
    PictureScene scene(
        cutAround(sample.build.join(), coverage, sample.request), QApplication::font());
    GraphLayout layout;
    QSignalSpy laid(&layout, &GraphLayout::laid);
    layout.lay(scene.shape());
    if (!laid.wait(10'000))
        return;
    const auto picture = laid.first().first().value<GraphPicture>();
    scene.place(picture);
    PictureCanvas canvas;
    canvas.resize(800, 600);
    canvas.show();
    canvas.setScene(scene);
    canvas.setNote(layoutNote(picture.how));
    const auto save = [&](const QString& what) {
        canvas.grab().save(u"%1/%2%3-%4.png"_s.arg(folder, sample.name, what, scheme));
    };
    save({});
    if (canvas.zoom() >= 1 && scene.nodes().size() > 30) {
        canvas.fit();
        save(u"-fit"_s);
        canvas.setZoom(0.55, QPointF(400, 300));
        save(u"-half"_s);
    }
    std::printf("%s: %s\n", qPrintable(sample.name), qPrintable(countsText(scene)));
}

PictureScene placed(const LineageBuild& build, const CutRequest& request)
{
    Coverage coverage;
    coverage.listed = coverage.read = static_cast<int>(build.list.size());
    coverage.recording = coverage.listed - 1;
    PictureScene scene(cutAround(build.join(), coverage, request), QApplication::font());
    scene.place(simplePicture(scene.shape()));
    return scene;
}

// A stub opens: just begun, on the way, there.
void drawOpening(const QString& folder, const QString& scheme)
{
    CutRequest request;
    request.foci = {drawn().identity(u"1"_s)};
    PictureCanvas canvas;
    canvas.resize(1000, 600);
    canvas.show();
    canvas.setScene(placed(drawn(), request));
    const LineageKey opened{u"77"_s, u"bert-base-uncased-ft"_s, true};
    request.openedDown = {opened};
    canvas.setScene(placed(drawn(), request), opened);
    QElapsedTimer since;
    since.start();
    int frame = 0;
    for (const int moment : {20, 80, 600}) {
        while (since.elapsed() < moment)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        canvas.grab().save(u"%1/opening-%2-%3.png"_s.arg(folder).arg(++frame).arg(scheme));
    }
}

void drawFiles(const QString& folder)
{
    CutRequest request;
    request.foci = {drawn().identity(u"1"_s)};
    request.depth = 0;
    const PictureScene scene = placed(drawn(), request);
    const ExportSource source{u"Staging"_s, u"http://registry.demo:8000/api"_s,
        QDateTime({2026, 11, 21}, {14, 2}, Qt::UTC), scene.cut().coverage};
    const PictureCaption caption = captionOf(drawn().byId(u"1"_s), source);
    const auto save = [&](PictureFormat format, const QString& ending) {
        QFile file(folder + u"/export."_s + ending);
        if (file.open(QIODevice::WriteOnly))
            file.write(pictureFile(scene, format, caption));
    };
    save(PictureFormat::Svg, u"svg"_s);
    save(PictureFormat::Png, u"png"_s);
    save(PictureFormat::Pdf, u"pdf"_s);
}

void drawPage(const QString& folder, const QString& scheme)
{
    SandboxHouse house;
    LineagePage page(*house.workspace, house.navigator);
    page.resize(1112, 726); // what a window of 1280 x 800 leaves to it
    page.show();
    if (!house.untilRead())
        return;
    auto* picture = page.findChild<LineagePicture*>();
    QSignalSpy drawnIt(picture, &LineagePicture::statusChanged);
    page.select({{u"1"_s}, u"google-bert/bert-base-uncased"_s});
    drawnIt.wait(5000);
    page.grab().save(u"%1/page-%2.png"_s.arg(folder, scheme));
    page.resize(880, 700);
    page.grab().save(u"%1/page-narrow-%2.png"_s.arg(folder, scheme));
}

// What the review of a delete shows of it.
void drawFacts(const QString& folder, const QString& scheme)
{
    SandboxHouse house;
    if (!house.untilRead())
        return;
    for (const char* name : {"google-bert/bert-base-uncased", "acme/sentiment"}) {
        const QString id = name[0] == 'g' ? u"1"_s : u"2"_s;
        PendingCall<Plan>* call
            = house.workspace->plans().deleteArtifacts({{{id}, QString::fromLatin1(name)}});
        std::optional<Plan> plan;
        call->then(call, [&plan](const Result<Plan>& result) {
            if (result)
                plan = *result;
        });
        if (!house.until([&plan] { return plan.has_value(); }))
            return;
        FactsView view;
        view.setPlan(*plan, house.clock.now());
        view.resize(view.sizeHint());
        view.show();
        view.grab().save(u"%1/facts-%2-%3.png"_s.arg(folder, id, scheme));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QString folder = QDir(QApplication::arguments().value(1, u"."_s)).absolutePath();
    QDir().mkpath(folder);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    const double points = QApplication::arguments().value(2).toDouble();
    if (points > 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
    }
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QList<Sample> all = samples();
        for (const Sample& sample : all)
            draw(sample, folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s);
        drawFacts(folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s);
        drawPage(folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s);
        drawOpening(folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s);
    }
    drawFiles(folder);
    return 0;
}
