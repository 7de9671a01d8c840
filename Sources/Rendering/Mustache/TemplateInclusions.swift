/// Which templates include which, each as seen from some views.
///
/// A view holds others to a finite depth. A template may therefore include itself only from within a
/// view that the innermost one holds; any other way rendering would never end.
struct TemplateInclusions {
    /// Where an inclusion leads.
    enum Way: Comparable {
        /// To a template with the same innermost view.
        case level
        /// Into a view that the innermost one holds.
        case down
        /// Into a view that an outer one holds, from which all may begin again.
        case outward
    }

    private struct Inclusion {
        let from: Int
        let to: Int
        let way: Way
        let tag: TemplateTag
    }

    private var all: [Inclusion] = []
    private var count = 0

    /// Adds one, by the numbers of what includes and what is included.
    mutating func add(from: Int, to: Int, _ way: Way, by tag: TemplateTag) {
        all.append(Inclusion(from: from, to: to, way: way, tag: tag))
        count = max(count, from + 1, to + 1)
    }

    /// The tags by which a template includes itself without end.
    var endless: [TemplateTag] {
        let circles = circles(of: all)
        let flat = self.circles(of: all.filter { $0.way != .down })
        return
            all.filter {
                switch $0.way {
                case .level: flat[$0.from] == flat[$0.to]
                case .down: false
                case .outward: circles[$0.from] == circles[$0.to]
                }
            }
            .map(\.tag)
    }

    /// For each number the circle of inclusions that it is part of: two have the same one where each
    /// leads to the other.
    private func circles(of inclusions: [Inclusion]) -> [Int] {
        let next = Dictionary(grouping: inclusions, by: \.from)
        let before = Dictionary(grouping: inclusions, by: \.to)
        var circles = Array(repeating: -1, count: count)
        for root in ends(along: next).reversed() where circles[root] < 0 {
            var open = [root]
            circles[root] = root
            while let number = open.popLast() {
                for other in before[number] ?? [] where circles[other.from] < 0 {
                    circles[other.from] = root
                    open.append(other.from)
                }
            }
        }
        return circles
    }

    /// All numbers, each behind those that are first reached through it.
    private func ends(along next: [Int: [Inclusion]]) -> [Int] {
        var seen: Set<Int> = []
        var ends: [Int] = []
        for start in 0..<count where seen.insert(start).inserted {
            var path = [(number: start, followed: 0)]
            while let (number, followed) = path.last {
                guard let ways = next[number], followed < ways.count else {
                    ends.append(number)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].followed += 1
                let other = ways[followed].to
                if seen.insert(other).inserted { path.append((other, 0)) }
            }
        }
        return ends
    }
}
