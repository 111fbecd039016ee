// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphpicture.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace steward {

namespace {

constexpr int kSweeps = 4;

/// Columns by hint; in each, neighbours pull their kind to their height.
class Layers {
public:
    explicit Layers(const GraphShape& shape);

    GraphPicture picture();

private:
    using Column = std::vector<int>;

    double pull(int node) const;
    void order(Column& column);
    void settle(Column& column);
    void placeColumns();
    void orderOutwards();
    double heightOf(int node) const { return m_shape.nodes.at(node).size.height(); }

    const GraphShape& m_shape;
    std::vector<Column> m_columns;
    size_t m_middle = 0; ///< the column where it all begins
    std::vector<std::vector<int>> m_neighbours; ///< in other columns
    std::vector<bool> m_isPlaced; ///< who is none yet pulls nobody
    std::vector<double> m_y;
    std::vector<double> m_x;
};

Layers::Layers(const GraphShape& shape)
    : m_shape(shape)
    , m_neighbours(static_cast<size_t>(shape.nodes.size()))
    , m_isPlaced(m_neighbours.size(), false)
    , m_y(m_neighbours.size(), 0)
    , m_x(m_neighbours.size(), 0)
{
    std::map<int, Column> columns;
    for (int node = 0; node < shape.nodes.size(); ++node)
        columns[shape.nodes.at(node).layer].push_back(node);
    for (auto& [layer, column] : columns) {
        m_middle += layer < 0 ? 1 : 0;
        m_columns.push_back(std::move(column));
    }
    m_middle = m_columns.empty() ? 0 : std::min(m_middle, m_columns.size() - 1);
    for (const GraphShape::Edge& edge : shape.edges) {
        if (shape.nodes.at(edge.from).layer == shape.nodes.at(edge.to).layer)
            continue;
        m_neighbours[static_cast<size_t>(edge.from)].push_back(edge.to);
        m_neighbours[static_cast<size_t>(edge.to)].push_back(edge.from);
    }
}

double Layers::pull(int node) const
{
    const std::vector<int>& neighbours = m_neighbours[static_cast<size_t>(node)];
    double sum = 0;
    int pulling = 0;
    for (const int neighbour : neighbours) {
        if (!m_isPlaced[static_cast<size_t>(neighbour)])
            continue;
        sum += m_y[static_cast<size_t>(neighbour)];
        ++pulling;
    }
    return pulling > 0 ? sum / pulling : m_y[static_cast<size_t>(node)];
}

void Layers::order(Column& column)
{
    std::vector<std::pair<double, int>> pulled;
    for (const int node : column)
        pulled.emplace_back(pull(node), node);
    std::stable_sort(pulled.begin(), pulled.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(pulled.begin(), pulled.end(), column.begin(),
        [](const auto& entry) { return entry.second; });
}

// As near to where each is pulled as the order and the gaps allow.
void Layers::settle(Column& column)
{
    double bottom = 0;
    double slack = 0;
    bool first = true;
    for (const int node : column) {
        const double half = heightOf(node) / 2;
        const double wanted = pull(node);
        const double least = first ? wanted : bottom + m_shape.nodeGap + half;
        m_y[static_cast<size_t>(node)] = std::max(wanted, least);
        slack += m_y[static_cast<size_t>(node)] - wanted;
        bottom = m_y[static_cast<size_t>(node)] + half;
        first = false;
    }
    const double shift = slack / static_cast<double>(column.size());
    for (const int node : column)
        m_y[static_cast<size_t>(node)] -= shift;
}

void Layers::placeColumns()
{
    double left = 0;
    for (const Column& column : m_columns) {
        double width = 0;
        double y = 0;
        for (const int node : column) {
            width = std::max(width, m_shape.nodes.at(node).size.width());
            m_y[static_cast<size_t>(node)] = y + heightOf(node) / 2;
            y += heightOf(node) + m_shape.nodeGap;
        }
        for (const int node : column) {
            // Leading edges in line, so that a column reads like a list.
            m_x[static_cast<size_t>(node)] = left + m_shape.nodes.at(node).size.width() / 2;
            m_y[static_cast<size_t>(node)] -= y / 2;
        }
        left += width + m_shape.layerGap;
    }
}

// From where it all begins, each column by the one before it: what is further out, and in which
// order it was listed, turns nothing round that is nearer.
void Layers::orderOutwards()
{
    const auto place = [this](Column& column) {
        order(column);
        settle(column);
        for (const int node : column)
            m_isPlaced[static_cast<size_t>(node)] = true;
    };
    for (size_t i = m_middle; i < m_columns.size(); ++i)
        place(m_columns[i]);
    for (size_t i = m_middle; i > 0; --i)
        place(m_columns[i - 1]);
}

GraphPicture Layers::picture()
{
    placeColumns();
    orderOutwards();
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (Column& column : m_columns) {
            order(column);
            settle(column);
        }
        for (auto column = m_columns.rbegin(); column != m_columns.rend(); ++column) {
            order(*column);
            settle(*column);
        }
    }
    GraphPicture picture;
    double top = 0;
    double bottom = 0;
    double right = 0;
    for (size_t node = 0; node < m_y.size(); ++node) {
        const QSizeF size = m_shape.nodes.at(static_cast<qsizetype>(node)).size;
        top = std::min(top, m_y[node] - size.height() / 2);
        bottom = std::max(bottom, m_y[node] + size.height() / 2);
        right = std::max(right, m_x[node] + size.width() / 2);
    }
    for (size_t node = 0; node < m_y.size(); ++node)
        picture.centres.append({m_x[node], m_y[node] - top});
    for (const GraphShape::Edge& edge : m_shape.edges)
        picture.curves.append(
            curveBetween(picture.centres.at(edge.from), m_shape.nodes.at(edge.from).size,
                picture.centres.at(edge.to), m_shape.nodes.at(edge.to).size));
    picture.size = {right, bottom - top};
    return picture;
}

} // namespace

GraphPicture layeredPicture(const GraphShape& shape)
{
    return Layers(shape).picture();
}

} // namespace steward
