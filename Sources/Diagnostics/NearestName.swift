/// The candidate that is most probably meant by a misspelt name, or nil when none is near.
///
/// Near means: at most a third of the longer name's characters differ (insertions, deletions,
/// substitutions and swaps of neighbours count one each). Equal distances go to the name that
/// sorts first.
///
/// - Parameters:
///   - name: The name as written.
///   - candidates: The valid names.
/// - Returns: One of the candidates, spelt as it is there.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let valid = Array(candidate.lowercased().unicodeScalars)
        let distance = editDistance(written, valid)
        guard distance * 3 <= max(written.count, valid.count) else { continue }
        if let best, (best.distance, best.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

/// The optimal string alignment distance of two texts.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            let same = left[row - 1] == right[column - 1]
            var cost = min(
                last[column] + 1,
                current[column - 1] + 1,
                last[column - 1] + (same ? 0 : 1)
            )
            if row > 1, column > 1, left[row - 1] == right[column - 2],
                left[row - 2] == right[column - 1]
            {
                cost = min(cost, beforeLast[column - 2] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
