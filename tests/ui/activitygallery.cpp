// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// Draws Activity with a real journal into PNGs, for people: activitygallery DIR. History, what goes
// on, what was deleted and can come back, and what it says when there is nothing or it cannot read.
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"
#include "tests/ui/fakehouse.h"
#include "ui/activity/activitypage.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/datatable.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

// Lets pass what is read and painted a moment later.
void settle()
{
    QTimer timer;
    QSignalSpy over(&timer, &QTimer::timeout);
    timer.start(600);
    over.wait();
}

struct Frame {
    QString folder;
    QString scheme;
    QSize size{1112, 728}; ///< of a page in a window of 1280 x 800

    void save(ActivityPage& page, const QString& name) const
    {
        settle();
        page.grab().save(u"%1/activity-%2-%3.png"_s.arg(folder, name, scheme));
        std::printf("%s\n", qPrintable(name));
    }
};

Plan at(Plan plan, const FakeHouse& house, bool pipelines = false)
{
    plan.server = pipelines ? house.workspace->pipelinesKey() : house.workspace->registryKey();
    return plan;
}

void fill(Journal& journal, const FakeHouse& house)
{
    RecordedRun(at(samplePlanReset(), house)).wholly(journal);
    RecordedRun(at(samplePlanDeleteMany(6, 0), house)).wholly(journal);
    RecordedRun(at(samplePlanStopAndDelete(), house, true)).wholly(journal);
    RecordedRun refused(at(samplePlanReplace(), house));
    refused.began(journal);
    const QList<Outcome> outcomes{Outcome::Verified, Outcome::Refused};
    for (qsizetype step = 0; step < 2; ++step) {
        refused.intended(journal, step);
        refused.answered(step, step == 0 ? 200 : 424, step == 0 ? u"200"_s : u"424 rejected"_s);
        refused.ended(step, outcomes.at(step), step == 0 ? u"gone"_s : u"nothing new is listed"_s);
        journal.tell(refused, step);
    }
    refused.finish(u"The old one is gone, and the corrected one is not there."_s);
    journal.end(refused);
}

std::unique_ptr<ActivityPage> opened(const Frame& frame, FakeHouse& house, Journal* journal)
{
    auto page = std::make_unique<ActivityPage>(*house.workspace, house.navigator, journal);
    page->resize(frame.size);
    page->show();
    return page;
}

void draw(const Frame& frame)
{
    QTemporaryDir folder;
    FakeHouse house;
    house.fakeRegistry.rows = {{u"7"_s, u"acme/other"_s}, {u"9"_s, u"acme/model-2"_s}};
    house.open();
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    auto page = opened(frame, house, &journal);
    frame.save(*page, u"nothing"_s);
    const auto chip = [&page](const QString& key) {
        page->findChild<SegmentedFilter*>(u"activityChips"_s)->setCurrent(key);
    };
    chip(u"deleted"_s);
    frame.save(*page, u"deleted-none"_s);
    fill(journal, house);
    auto* deleted = page->findChild<DataTable*>(u"deletedTable"_s);
    auto* filter = page->findChild<SearchField*>(u"activityFilter"_s);
    QTRY_VERIFY(deleted->model()->rowCount() > 200);
    frame.save(*page, u"deleted"_s);
    filter->setText(u"dataset-130"_s);
    deleted->setCurrentIndex(deleted->model()->index(0, 2));
    frame.save(*page, u"deleted-cannot"_s);
    filter->setText(u"huggingface"_s);
    deleted->setCurrentIndex(deleted->model()->index(2, 2));
    frame.save(*page, u"deleted-one"_s);
    deleted->setAllChecked(true);
    frame.save(*page, u"deleted-several"_s);
    filter->setText(u"nothing like it"_s);
    frame.save(*page, u"deleted-no-match"_s);
    filter->setText({});
    chip(u"all"_s);
    auto* history = page->findChild<DataTable*>(u"activityTable"_s);
    for (int row = 0; row < history->model()->rowCount(); ++row) {
        history->selectRow(row);
        frame.save(*page, u"history-%1"_s.arg(row));
    }
    page.reset();
    QFile broken(folder.filePath(u"broken.sqlite"_s));
    if (broken.open(QIODevice::WriteOnly))
        broken.write("no database at all, by far");
    broken.close();
    Journal unreadable(broken.fileName());
    page = opened(frame, house, &unreadable);
    frame.save(*page, u"unreadable"_s);
    chip(u"deleted"_s);
    frame.save(*page, u"deleted-unreadable"_s);
    page.reset();
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QString folder = QDir(QApplication::arguments().value(1, u"."_s)).absolutePath();
    QDir().mkpath(folder);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString scheme = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
        draw({folder, scheme});
        draw({folder, scheme + u"-960"_s, {860, 470}});
    }
    return 0;
}
