/// The candidate that is most probably meant by a misspelt name, or nil when none is near.
///
/// Near means: at most a third of the longer name's characters differ (insertions, deletions,
/// substitutions and swaps of neighbours count one each). Equal distances go to the name that
/// sorts first. Nothing is near to a name of more than 200 characters, so that the time for a name
/// does not grow with its length.
///
/// - Parameters:
///   - name: The name as written.
///   - candidates: The valid names.
/// - Returns: One of the candidates, spelt as it is there.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let longest = 200
    guard name.utf8.count <= longest * 4 else { return nil }
    let written = Array(name.lowercased().unicodeScalars)
    guard written.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longest * 4 {
        let valid = Array(candidate.lowercased().unicodeScalars)
        let limit = min(max(written.count, valid.count) / 3, best?.distance ?? .max)
        guard let distance = editDistance(written, valid, upTo: limit) else { continue }
        if let best, (best.distance, best.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

/// The optimal string alignment distance of two texts; nil where it is above a limit.
private func editDistance(
    _ left: [Unicode.Scalar],
    _ right: [Unicode.Scalar],
    upTo limit: Int
) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        var least = row
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
            least = min(least, cost)
        }
        // A swap takes up from the row before, by one step at most.
        guard least <= limit + 1 else { return nil }
        beforeLast = last
        last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
}
