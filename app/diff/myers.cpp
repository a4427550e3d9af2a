// SPDX-License-Identifier: Apache-2.0
#include "diff/myers.h"

#include <algorithm>

namespace hoshin::diff {

namespace {

/// A rectangle of the edit graph: before[left, right) against after[top, bottom).
struct Box
{
    int left;
    int right;
    int top;
    int bottom;
};

/// A run of equal elements in the middle of the shortest path through a box, relative to its corner. Empty runs are fine.
struct Snake
{
    bool found = false;
    int fromX = 0;
    int fromY = 0;
    int toX = 0;
    int toY = 0;
};

class Comparer
{
public:
    Comparer(std::span<const quint64> before, std::span<const quint64> after) : m_before(before), m_after(after)
    {
        m_changes.before.assign(before.size(), false);
        m_changes.after.assign(after.size(), false);
    }

    Changes run()
    {
        std::vector<Box> boxes{{0, int(m_before.size()), 0, int(m_after.size())}};
        while (!boxes.empty()) {
            Box box = boxes.back();
            boxes.pop_back();
            trim(box);
            const int width = box.right - box.left;
            const int height = box.bottom - box.top;
            const Snake snake = width > 0 && height > 0 ? middleSnake(box) : Snake{};
            const bool splits =
                snake.found && (snake.toX > 0 || snake.toY > 0) && (snake.fromX < width || snake.fromY < height);
            if (!splits) {
                std::fill(m_changes.before.begin() + box.left, m_changes.before.begin() + box.right, true);
                std::fill(m_changes.after.begin() + box.top, m_changes.after.begin() + box.bottom, true);
                continue;
            }
            boxes.push_back({box.left, box.left + snake.fromX, box.top, box.top + snake.fromY});
            boxes.push_back({box.left + snake.toX, box.right, box.top + snake.toY, box.bottom});
        }
        return std::move(m_changes);
    }

private:
    bool equal(int x, int y) const { return m_before[size_t(x)] == m_after[size_t(y)]; }

    void trim(Box &box) const
    {
        while (box.left < box.right && box.top < box.bottom && equal(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom && equal(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
    }

    /// How many differences are looked for before the stretch is given up: many in short texts, few in endless ones.
    static int mostDifferences(int half) { return std::max(256, std::min(half, 4096 / (1 + half / 65'536))); }

    Snake middleSnake(const Box &box);
    Snake forward(const Box &box, int d);
    Snake backward(const Box &box, int d);

    int &reached(std::vector<int> &furthest, int diagonal) const { return furthest[size_t(diagonal + m_offset)]; }

    /// Furthest x on a diagonal after one more difference, or -1 where the box has no such point.
    int step(std::vector<int> &furthest, int diagonal, int d, int width, int height) const
    {
        if (d == 0)
            return 0;
        int down = diagonal == d ? -1 : reached(furthest, diagonal + 1);
        if (down - diagonal > height)
            down = -1;
        int right = diagonal == -d ? -1 : reached(furthest, diagonal - 1);
        right = right < 0 || right == width ? -1 : right + 1;
        return std::max(down, right);
    }

    std::span<const quint64> m_before;
    std::span<const quint64> m_after;
    Changes m_changes;
    std::vector<int> m_forward;  // furthest x by diagonal, from the upper left corner
    std::vector<int> m_backward; // the same from the lower right corner
    int m_offset = 0;
};

Snake Comparer::middleSnake(const Box &box)
{
    const int width = box.right - box.left;
    const int height = box.bottom - box.top;
    const int half = (width + height + 1) / 2;
    const int most = std::min(half, mostDifferences(half));
    m_offset = most + 1;
    m_forward.resize(std::max(m_forward.size(), size_t(2 * most + 4)));
    m_backward.resize(m_forward.size());
    for (int d = 0; d <= most; ++d) {
        if (const Snake snake = forward(box, d); snake.found)
            return snake;
        if (const Snake snake = backward(box, d); snake.found)
            return snake;
    }
    return {};
}

Snake Comparer::forward(const Box &box, int d)
{
    const int width = box.right - box.left;
    const int height = box.bottom - box.top;
    const int delta = width - height;
    for (int k = -d; k <= d; k += 2) {
        int x = step(m_forward, k, d, width, height);
        const int fromX = x;
        while (x >= 0 && x < width && x - k < height && equal(box.left + x, box.top + x - k))
            ++x;
        reached(m_forward, k) = x;
        const bool meets = (delta & 1) && std::abs(k - delta) <= d - 1 && x + reached(m_backward, delta - k) >= width;
        if (meets)
            return {true, fromX, fromX - k, x, x - k};
    }
    return {};
}

Snake Comparer::backward(const Box &box, int d)
{
    const int width = box.right - box.left;
    const int height = box.bottom - box.top;
    const int delta = width - height;
    for (int k = -d; k <= d; k += 2) {
        int x = step(m_backward, k, d, width, height);
        const int fromX = x;
        while (x >= 0 && x < width && x - k < height && equal(box.right - 1 - x, box.bottom - 1 - (x - k)))
            ++x;
        reached(m_backward, k) = x;
        const bool meets = !(delta & 1) && std::abs(delta - k) <= d && x + reached(m_forward, delta - k) >= width;
        if (meets)
            return {true, width - x, height - (x - k), width - fromX, height - (fromX - k)};
    }
    return {};
}

} // namespace

Changes changedElements(std::span<const quint64> before, std::span<const quint64> after)
{
    return Comparer(before, after).run();
}

} // namespace hoshin::diff
