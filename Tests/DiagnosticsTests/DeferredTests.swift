import Diagnostics
import Synchronization
import Testing

@Suite("Deferred values")
struct DeferredTests {
    @Test("a value is made when it is asked for, and once, whoever asks")
    func once() async {
        let count = Mutex(0)
        let value = Deferred {
            count.withLock { count in
                count += 1
                return count
            }
        }
        #expect(count.withLock { $0 } == 0)
        let seen = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<100 { group.addTask { value.value } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(seen == [1])
        #expect(count.withLock { $0 } == 1)
    }
}
