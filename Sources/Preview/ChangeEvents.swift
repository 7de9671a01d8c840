import FlyingSocks

/// The versions of a site as server-sent events, which end with the stream of versions.
struct ChangeEvents: AsyncBufferedSequence {
    typealias Element = UInt8

    let versions: AsyncStream<Int>

    func makeAsyncIterator() -> Iterator { Iterator(versions: versions.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        private var versions: AsyncStream<Int>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(versions: AsyncStream<Int>.Iterator) {
            self.versions = versions
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = try await nextBuffer(suggested: 0)?[...] ?? [] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            await versions.next().map { Array("retry: 500\ndata: \($0)\n\n".utf8) }
        }
    }
}
