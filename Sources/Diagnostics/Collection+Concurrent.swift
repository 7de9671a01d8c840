extension Collection where Self: Sendable, Element: Sendable, Index == Int {
    /// Does the same with every element, on as many threads as there are.
    ///
    /// - Parameters:
    ///   - transform: Makes the result of an element; it depends on nothing else.
    ///   - tell: Is told after each result how many there are.
    /// - Returns: The results in the order of the elements, however many threads there are.
    public func concurrentMap<Result: Sendable>(
        _ transform: @escaping @Sendable (Element) -> Result,
        telling tell: (Int) -> Void = { _ in }
    ) async -> [Result] {
        await withTaskGroup(of: (place: Int, result: Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var rest = indices.makeIterator()
            func begin() {
                guard let index = rest.next() else { return }
                group.addTask { (index - self.startIndex, transform(self[index])) }
            }
            // More tasks at a time than threads, so that none waits; few, so that no memory does.
            for _ in 0..<16 { begin() }
            var done = 0
            for await (place, result) in group {
                results[place] = result
                done += 1
                tell(done)
                begin()
            }
            return results.compactMap(\.self)
        }
    }
}
