// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/viewmemory.h"

#include "ui/theme/datatable.h"
#include "ui/theme/searchfield.h"

namespace steward {

void ViewMemory::take(const QWidget& view)
{
    const auto tables = view.findChildren<DataTable*>();
    for (DataTable* table : tables)
        m_tables.insert(table->objectName(), table->saveState());
    const auto fields = view.findChildren<SearchField*>();
    for (const SearchField* field : fields)
        m_fields.insert(field->objectName(), field->text());
}

void ViewMemory::giveBack(const QWidget& view) const
{
    const auto tables = view.findChildren<DataTable*>();
    for (DataTable* table : tables)
        table->restoreState(m_tables.value(table->objectName()));
    const auto fields = view.findChildren<SearchField*>();
    for (SearchField* field : fields)
        field->setText(m_fields.value(field->objectName()));
}

} // namespace steward
