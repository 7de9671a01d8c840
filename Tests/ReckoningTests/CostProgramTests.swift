import Quantities
import Reckoning
import Testing

@Suite("Cost programs")
struct CostProgramTests {
    /// 1,200 requests of 500 tokens at 3 dollars for 1,000,000, and a fifth of that as support.
    private static func example() throws -> CostProgram {
        try CostProgram(
            constants: [3, 1_000_000, 0].map { Quantity($0) } + [Quantity(wholePercent: 20)],
            inputs: [
                CostProgram.Input(
                    expected: Quantity(1_200),
                    least: .zero,
                    greatest: Quantity(12_000)
                ),
                CostProgram.Input(
                    expected: Quantity(500),
                    least: Quantity(100),
                    greatest: Quantity(1_024)
                ),
            ],
            steps: [
                Step(.multiply, [4, 5]),
                Step(.charge, [6, 0, 1]),
                Step(.money, [7]),
                Step(.multiply, [8, 3]),
            ],
            amounts: [7, 9],
            totals: [
                CostProgram.Total(added: [0, 1]), CostProgram.Total(added: [0], deducted: [1]),
            ]
        )
    }

    @Test("amounts and totals follow from the values")
    func amounts() throws {
        let program = try Self.example()
        // 1,200 × 500 × 3 ÷ 1,000,000 = 1.80, and a fifth of it 0.36.
        let usual = program.result(at: [])
        #expect(usual.amounts == [try Money(parsing: "1.80"), try Money(parsing: "0.36")])
        #expect(usual.totals == [try Money(parsing: "2.16"), try Money(parsing: "1.44")])
        // 7 × 333 × 3 ÷ 1,000,000 = 0.006993, and a fifth of it 0.0013986.
        let other = program.result(at: [Quantity(7), Quantity(333)])
        #expect(other.amounts == [try Money(parsing: "0.006993"), try Money(parsing: "0.0013986")])
    }

    @Test("every operation does what its name says")
    func operations() throws {
        let seven = Quantity(7)
        let cases: [(Step.Operation, [Int], String)] = [
            (.add, [0, 1], "9.50"), (.subtract, [0, 1], "4.50"), (.multiply, [0, 1], "17.50"),
            (.divide, [0, 1], "2.80"), (.minimum, [0, 1], "2.50"), (.maximum, [0, 1], "7.00"),
            (.roundUp, [0, 1], "7.50"), (.roundDown, [0, 1], "5.00"),
            (.charge, [0, 1, 2], "4.375"), (.choose, [0, 1, 2, 3], "4.00"),
            (.choose, [1, 0, 2, 3], "0.10"), (.choose, [1, 1, 2, 3], "0.10"),
            // e to the power of −2.5 is 0.0820849986238987951695…
            (.decay, [1], "0.082084998624"), (.money, [4], "0.333333333333"),
        ]
        let third = try Quantity.one / Quantity(3)
        for (operation, registers, expected) in cases {
            let program = try CostProgram(
                constants: [
                    seven, Quantity(parsing: "2.5"), Quantity(4), Quantity(parsing: "0.1"), third,
                ],
                inputs: [],
                steps: [Step(operation, registers)],
                amounts: [5],
                totals: []
            )
            #expect(program.result(at: []).amounts == [try Money(parsing: expected)])
        }
        #expect(Set(cases.map(\.0)) == Set(Step.Operation.allCases))
    }

    @Test("an amount as money has 12 decimals for the steps after it, too")
    func money() throws {
        let program = try CostProgram(
            constants: [.one, Quantity(3), Quantity(1_000_000_000_000)],
            inputs: [],
            steps: [Step(.divide, [0, 1]), Step(.money, [3]), Step(.multiply, [4, 2])],
            amounts: [5],
            totals: []
        )
        #expect(program.result(at: []).amounts == [try Money(parsing: "333333333333")])
    }

    @Test("what has no value spoils what needs it, and not what a choice passes over")
    func noValue() throws {
        let program = try CostProgram(
            constants: [.zero, .one],
            inputs: [],
            steps: [
                Step(.divide, [1, 0]), Step(.add, [2, 1]), Step(.choose, [1, 0, 1, 2]),
                Step(.choose, [0, 1, 1, 2]),
            ],
            amounts: [2, 3, 4, 5],
            totals: [CostProgram.Total(added: [2]), CostProgram.Total(added: [2, 3])]
        )
        let result = program.result(at: [])
        #expect(result.amounts == [nil, nil, try Money(parsing: "1"), nil])
        #expect(result.totals == [try Money(parsing: "1"), nil])
        let lines = String(decoding: program.answer(toLines: []), as: UTF8.self)
        #expect(
            lines
                == "ok\n- - - -\n- - - -\n1.00 0.00 1.00 0.00\n- - - -\n1.00 0.00 1.00 0.00\n- - - -"
        )
    }

    @Test("a typed value is taken as people write it, between the bounds alone")
    func answers() throws {
        let program = try Self.example()
        func answer(_ texts: String...) -> CostProgram.Answer {
            program.answer(to: texts.map { Array($0.utf8) })
        }
        #expect(
            answer("", "1024") == .result(program.result(at: [Quantity(1_200), Quantity(1_024)]))
        )
        #expect(answer() == .result(program.result(at: [])))
        // 50,000 percent are 500.
        #expect(answer("", "50000%") == .result(program.result(at: [])))
        #expect(answer("", "1024.000000000000000001") == .refused(1, .tooLarge))
        #expect(answer("", "99.999999999999999999") == .refused(1, .tooSmall))
        #expect(answer("1,200") == .refused(0, .noNumber))
        #expect(answer("1e3") == .refused(0, .noNumber))
        #expect(answer(" 1") == .refused(0, .noNumber))
        #expect(answer("", "%") == .refused(1, .noNumber))
    }

    @Test("lines of text are answered by lines of text, each with its change")
    func lines() throws {
        let program = try Self.example()
        func answer(_ text: String) -> String {
            String(decoding: program.answer(toLines: Array(text.utf8)), as: UTF8.self)
        }
        // 2,400 × 500 × 3 ÷ 1,000,000 = 3.60.
        #expect(
            answer("2400\n") == """
                ok
                3.60 1.80 3.60 1.80
                0.72 0.36 0.72 0.36
                4.32 2.16 4.32 2.16
                2.88 1.44 2.88 1.44
                """
        )
        // 7 × 500 × 3 ÷ 1,000,000 = 0.0105, a fifth of it 0.0021, and rounded half away from zero.
        #expect(
            answer("7\n500") == """
                ok
                0.0105 -1.7895 0.01 -1.79
                0.0021 -0.3579 0.00 -0.36
                0.0126 -2.1474 0.01 -2.15
                0.0084 -1.4316 0.01 -1.43
                """
        )
        #expect(answer("\n2000") == "refused 1 3")
        #expect(answer("x") == "refused 0 1")
    }

    @Test("a program is the same after it was written and read")
    func roundTrip() throws {
        let program = try Self.example()
        #expect(try CostProgram(reading: program.bytes) == program)
        #expect(program.bytes.count < 100)
    }

    @Test("no byte can be changed, left out or added unnoticed")
    func damage() throws {
        let bytes = try Self.example().bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect(throws: Damage.self) { try CostProgram(reading: changed) }
            }
            #expect(throws: Damage.self) { try CostProgram(reading: Array(bytes[..<index])) }
        }
        #expect(throws: Damage.changed) { try CostProgram(reading: bytes + [0]) }
        #expect(throws: Damage.foreign) { try CostProgram(reading: []) }
    }

    @Test("bytes with a right checksum are refused where they make no program")
    func forgeries() throws {
        let bytes = try Self.example().bytes
        var refused = 0
        for index in 5..<(bytes.count - 4) {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var body = Array(bytes.dropLast(4))
                body[index] = value
                var hash: UInt32 = 2_166_136_261
                for byte in body { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
                let sealed = body + (0..<4).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
                // It is a program or it is none; it never ends the process.
                if let program = try? CostProgram(reading: sealed) {
                    _ = program.answer(toLines: [])
                } else {
                    refused += 1
                }
            }
        }
        #expect(refused > 100)
    }

    @Test("a step names earlier registers, as many as it takes")
    func wrongNumbers() throws {
        func program(_ steps: [Step], amounts: [Int] = [], totals: [[Int]] = []) throws {
            _ = try CostProgram(
                constants: [.one],
                inputs: [],
                steps: steps,
                amounts: amounts,
                totals: totals.map { CostProgram.Total(added: $0) }
            )
        }
        try program([Step(.add, [0, 0])], amounts: [1], totals: [[0]])
        #expect(throws: Damage.wrongNumber) { try program([Step(.add, [0, 1])]) }
        #expect(throws: Damage.wrongNumber) { try program([Step(.add, [0, -1])]) }
        #expect(throws: Damage.wrongNumber) { try program([Step(.add, [0])]) }
        #expect(throws: Damage.wrongNumber) { try program([], amounts: [1]) }
        #expect(throws: Damage.wrongNumber) { try program([], amounts: [0], totals: [[1]]) }
    }
}
