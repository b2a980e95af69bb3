;;; A loop, and a closure that outlives it.
(define (adder n)
  (lambda (x) (+ x n)))
(let loop ((i 0) (sum 0))
  (if (= i 10)
      (adder sum)
      (loop (+ i 1) (+ sum i))))

;;; --- stage read ---
list  2:1-3:24
  identifier define  2:2-8
  list  2:9-18
    identifier adder  2:10-15
    identifier n  2:16-17
  list  3:3-23
    identifier lambda  3:4-10
    list  3:11-14
      identifier x  3:12-13
    list  3:15-22
      identifier +  3:16-17
      identifier x  3:18-19
      identifier n  3:20-21
list  4:1-7:33
  identifier let  4:2-5
  identifier loop  4:6-10
  list  4:11-26
    list  4:12-17
      identifier i  4:13-14
      integer 0  4:15-16
    list  4:18-25
      identifier sum  4:19-22
      integer 0  4:23-24
  list  5:3-7:32
    identifier if  5:4-6
    list  5:7-15
      identifier =  5:8-9
      identifier i  5:10-11
      integer 10  5:12-14
    list  6:7-18
      identifier adder  6:8-13
      identifier sum  6:14-17
    list  7:7-31
      identifier loop  7:8-12
      list  7:13-20
        identifier +  7:14-15
        identifier i  7:16-17
        integer 1  7:18-19
      list  7:21-30
        identifier +  7:22-23
        identifier sum  7:24-27
        identifier i  7:28-29

;;; --- stage expand ---
(define (adder n) (lambda (x) (+ x n)))

(letrec* ((loop (lambda (i sum) (if (= i 10) (adder sum) (loop (+ i 1) (+ sum i))))))
  (loop 0 0))

;;; --- stage core ---
(define $adder (lambda "adder" ((n.1) (lambda "" ((x.2) (%+ x.2 n.1))))))

(letrec ((loop.1
          (lambda "loop"
            ((i.2 sum.3)
             (if (%= i.2 10) (call $adder sum.3) (call loop.1 (%+ i.2 1) (%+ sum.3 i.2)))))))
  (call loop.1 0 0))

;;; --- stage closed ---
(closure lambda (x) free (n)
  (return (%+ x (free 0))))
(closure adder (n)
  (return (close lambda n)))
(form form ()
  (return (define adder (close adder))))
(known loop (i sum)
  (if (%=:fixnums i '10)
    (then
      (tail (call-global adder adder sum)))
    (else
      (tail (call loop (%+:fixnums i '1) (%+ sum i))))))
(form form.2 ()
  (tail (call loop '0 '0)))
(forms form form.2)

;;; --- stage types ---
adder 2:1: (exact integer) -> (number) -> number | function (i64) -> i64
n 2:16: exact integer | i64 (tagged)
  may overflow at (+ sum i), line 7
  other forms may call adder with anything, line 2
x 3:12: number | i64 (tagged)
  other forms may call adder with anything, line 2
loop 4:6: (fixnum exact integer) -> (number) -> number | function (i64, i64) -> i64
i 4:13: fixnum | i64 (tagged fixnum)
sum 4:19: exact integer | i64 (tagged)
  may overflow at (+ sum i), line 7

;;; --- stage wat ---
(module $inspected
  (type (;0;) (func (param i64 i32) (result i64)))
  (type (;1;) (func (param i64 i64 i32) (result i64)))
  (type (;2;) (func (param i64 i64 i64 i32) (result i64)))
  (type (;3;) (func (param i64 i64 i64 i64 i32) (result i64)))
  (type (;4;) (func (param i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;5;) (func (param i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;6;) (func (param i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;7;) (func (param i64 i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;8;) (func (param i64 i64 i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;9;) (func (param i32) (result i32)))
  (type (;10;) (func (param i64 i64) (result i64)))
  (type (;11;) (func (param i32) (result i64)))
  (type (;12;) (func (param f64) (result i64)))
  (type (;13;) (func (param i64) (result f64)))
  (type (;14;) (func (param i64) (result i64)))
  (type (;15;) (func (param i32 i64)))
  (type (;16;) (func))
  (type (;17;) (func (param i64 i32 i32) (result i64)))
  (type (;18;) (func (param i32 i32 i64 i64) (result i64)))
  (type (;19;) (func (param i64) (result i32)))
  (import "rt" "more_memory" (func $more_memory (param i32) (result i32)))
  (import "rt" "tail_unknown_1" (func $tail_unknown_1 (param i64 i64) (result i64)))
  (import "rt" "at" (func $at (param i32) (result i64)))
  (import "rt" "add" (func $add (param i64 i64) (result i64)))
  (import "rt" "box_flonum" (func $box_flonum (param f64) (result i64)))
  (import "rt" "raw_complex" (func $raw_complex (param i64) (result f64)))
  (import "rt" "fail_unbound" (func $fail_unbound (param i64) (result i64)))
  (import "rt" "call_slow_1" (func $call_slow_1 (param i64 i64 i32) (result i64)))
  (import "rt" "suspend_value" (func $suspend_value (param i64) (result i64)))
  (import "rt" "name_code" (func $name_code (param i32 i64)))
  (import "rt" "memory" (memory 0))
  (import "rt" "table" (table 0 funcref))
  (export "init" (func $init))
  (elem (i32.const 1048576) func $adder.1.entry $lambda.0 $adder.1 $loop.3.entry $.2 $.4)
  (func $init
    i32.const 1048578
    i32.const 0
    i64.load offset=1114120
    call $name_code
  )
  (func $lambda.0 (param $self.0 i64) (param $x.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    (local $t.4 i64)
    (local $result.5 i64)
    local.get $self.0
    i32.wrap_i64
    i64.load offset=18
    local.set $t.3
    local.get $x.1
    local.get $t.3
    i64.add
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $x.1
        local.get $t.3
        i64.or
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $x.1
        local.get $t.4
        i64.xor
        local.get $t.3
        local.get $t.4
        i64.xor
        i64.and
        i64.const 0
        i64.lt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $x.1
      local.get $t.3
      call $add_in_place
      local.tee $result.5
      i64.const 71
      i64.eq
      if $if.1
        i32.const 1
        call $at
        return
      end
      local.get $result.5
      local.get $budget.2
      call $polled_budget
      local.set $budget.2
    end
    local.set $result.5
    local.get $budget.2
    i32.const 0
    i32.lt_s
    if $if.0
      local.get $result.5
      call $suspend_value
      return
    end
    local.get $result.5
    return
    unreachable
  )
  (func $adder.1 (param $self.0 i64) (param $n.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i32)
    i32.const 0
    i32.load offset=16
    i32.const 0
    i32.load offset=20
    i32.gt_u
    if $if.0
      i32.const 1048576
      i32.const 0
      local.get $self.0
      local.get $n.1
      call $save_2
      return
    end
    i32.const 24
    call $alloc
    local.set $t.3
    local.get $t.3
    i64.const 133751
    i64.store
    local.get $t.3
    i64.const 17184063492
    i64.store offset=8
    local.get $t.3
    local.get $n.1
    i64.store offset=16
    local.get $t.3
    i32.const 2
    i32.sub
    i64.extend_i32_u
    return
    unreachable
  )
  (func $.2 (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    i32.const 0
    i64.load offset=1114112
    local.set $t.3
    i32.const 0
    local.get $t.3
    i64.store offset=65536
    i32.const 0
    i32.const 0
    i64.load offset=65544
    i64.const 4
    i64.add
    i64.store offset=65544
    local.get $t.3
    return
    unreachable
  )
  (func $tail-redefined/65536/1 (param $a.0 i64) (param $budget.1 i32) (param $site.2 i32) (result i64)
    (local $procedure.3 i64)
    i32.const 0
    i64.load offset=65536
    local.tee $procedure.3
    i64.const 55
    i64.eq
    if $if.0
      i32.const 0
      i64.load offset=1114120
      call $fail_unbound
      drop
      local.get $site.2
      call $at
      return
    end
    local.get $budget.1
    i32.const 31
    i32.and
    i32.eqz
    if $if.0
      local.get $procedure.3
      local.get $a.0
      call $tail_unknown_1
      return
    end
    local.get $procedure.3
    local.get $a.0
    local.get $budget.1
    i32.const 1
    i32.sub
    call $call_1
    local.tee $procedure.3
    i64.const 71
    i64.eq
    if $if.0
      local.get $site.2
      call $at
      drop
    end
    local.get $procedure.3
  )
  (func $loop.3 (param $i.0 i64) (param $sum.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    (local $result.4 i64)
    loop $top.0
      local.get $budget.2
      i32.const 0
      i32.lt_s
      if $if.1
        i32.const 1048579
        i32.const 0
        local.get $i.0
        local.get $sum.1
        call $save_2
        return
      end
      local.get $i.0
      i64.const 40
      i64.eq
      if $if.1
        i32.const 0
        i64.load offset=65544
        i64.const 4
        i64.eq
        if $if.2
          local.get $budget.2
          i32.const 31
          i32.and
          i32.eqz
          if $if.3
            i32.const 0
            i64.load offset=65536
            local.get $sum.1
            call $tail_unknown_1
            return
          end
          i64.const 39
          local.get $sum.1
          local.get $budget.2
          i32.const 1
          i32.sub
          call $adder.1
          return
        else
          local.get $sum.1
          local.get $budget.2
          i32.const 2
          call $tail-redefined/65536/1
          return
        end
      else
        local.get $i.0
        i64.const 4
        i64.add
        local.get $sum.1
        local.get $i.0
        i64.add
        local.set $t.3
        block $end.2 (result i64)
          block $not.3
            local.get $sum.1
            local.get $i.0
            i64.or
            i64.const 3
            i64.and
            i64.eqz
            i32.eqz
            br_if $not.3
            local.get $sum.1
            local.get $t.3
            i64.xor
            local.get $i.0
            local.get $t.3
            i64.xor
            i64.and
            i64.const 0
            i64.lt_s
            br_if $not.3
            local.get $t.3
            br $end.2
          end
          local.get $sum.1
          local.get $i.0
          call $add_in_place
          local.tee $result.4
          i64.const 71
          i64.eq
          if $if.3
            i32.const 3
            call $at
            return
          end
          local.get $result.4
          local.get $budget.2
          call $polled_budget
          local.set $budget.2
        end
        local.set $sum.1
        local.set $i.0
        br $top.0
      end
    end
    unreachable
  )
  (func $.4 (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    local.get $budget.2
    i32.const 31
    i32.and
    i32.eqz
    if $if.0
      i32.const 1048579
      i32.const 0
      i64.const 0
      i64.const 0
      call $save_2
      return
    end
    i64.const 0
    i64.const 0
    local.get $budget.2
    i32.const 1
    i32.sub
    call $loop.3
    return
    unreachable
  )
  (func $adder.1.entry (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=27
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=35
    local.get $budget.2
    call $adder.1
  )
  (func $loop.3.entry (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=27
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=35
    local.get $budget.2
    call $loop.3
  )
  (func $save_2 (param $code.0 i32) (param $raw.1 i32) (param $w1.2 i64) (param $w2.3 i64) (result i64)
    (local $p.4 i32)
    i32.const 40
    call $alloc
    local.set $p.4
    local.get $p.4
    i64.const 266359
    local.get $raw.1
    i64.extend_i32_u
    i64.const 48
    i64.shl
    i64.or
    i64.store
    local.get $p.4
    i64.const 23
    i64.store offset=8
    local.get $p.4
    local.get $code.0
    i32.const 2
    i32.shl
    i64.extend_i32_u
    i64.store offset=16
    local.get $p.4
    local.get $w1.2
    i64.store offset=24
    local.get $p.4
    local.get $w2.3
    i64.store offset=32
    local.get $p.4
    call $append_frame
  )
  (func $alloc (param $bytes.0 i32) (result i32)
    (local $p.1 i32)
    (local $end.2 i32)
    i32.const 16
    i32.load
    local.set $p.1
    local.get $p.1
    local.get $bytes.0
    i32.add
    local.set $end.2
    local.get $end.2
    i32.const 24
    i32.load
    i32.gt_u
    if $if.0
      local.get $bytes.0
      call $more_memory
      local.set $p.1
      local.get $p.1
      local.get $bytes.0
      i32.add
      local.set $end.2
    end
    i32.const 16
    local.get $end.2
    i32.store
    local.get $p.1
  )
  (func $append_frame (param $p.0 i32) (result i64)
    (local $frame.1 i64)
    local.get $p.0
    i32.const 3
    i32.sub
    i64.extend_i32_u
    local.set $frame.1
    i32.const 72
    i64.load
    i64.const 23
    i64.eq
    if $if.0
      i32.const 72
      local.get $frame.1
      i64.store
    else
      i32.const 80
      i64.load
      i32.wrap_i64
      local.get $frame.1
      i64.store offset=11
    end
    i32.const 80
    local.get $frame.1
    i64.store
    i64.const 71
  )
  (func $add_in_place (param $a.0 i64) (param $b.1 i64) (result i64)
    block $end.0 (result i64)
      block $not.1
        local.get $a.0
        call $is_flonum
        if $if.2
          local.get $b.1
          call $is_flonum
          i32.eqz
          if $if.3
            local.get $b.1
            i64.const 3
            i64.and
            i64.eqz
            i32.eqz
            br_if $not.1
          end
        else
          local.get $a.0
          i64.const 3
          i64.and
          i64.eqz
          i32.eqz
          br_if $not.1
          local.get $b.1
          call $is_flonum
          i32.eqz
          br_if $not.1
        end
        local.get $a.0
        i64.const 3
        i64.and
        i64.eqz
        if $if.2 (result f64)
          local.get $a.0
          i64.const 2
          i64.shr_s
          f64.convert_i64_s
        else
          local.get $a.0
          call $flonum_value
        end
        local.get $b.1
        i64.const 3
        i64.and
        i64.eqz
        if $if.2 (result f64)
          local.get $b.1
          i64.const 2
          i64.shr_s
          f64.convert_i64_s
        else
          local.get $b.1
          call $flonum_value
        end
        f64.add
        call $flonum
        br $end.0
      end
      local.get $a.0
      local.get $b.1
      call $add
    end
  )
  (func $polled_budget (param $budget.0 i32) (result i32)
    i32.const 16
    i32.load
    i32.const 20
    i32.load
    i32.gt_u
    if $if.0 (result i32)
      i32.const -1024
    else
      local.get $budget.0
    end
  )
  (func $is_flonum (param $x.0 i64) (result i32)
    local.get $x.0
    i32.wrap_i64
    i32.const 6
    i32.and
    i32.const 2
    i32.eq
    if $if.0 (result i32)
      i32.const 1
    else
      local.get $x.0
      i32.wrap_i64
      i32.const 7
      i32.and
      i32.const 5
      i32.eq
      if $if.1 (result i32)
        local.get $x.0
        i32.wrap_i64
        i32.load8_u offset=4
        i32.const 7
        i32.eq
      else
        i32.const 0
      end
    end
  )
  (func $flonum_value (param $x.0 i64) (result f64)
    local.get $x.0
    i32.wrap_i64
    i32.const 6
    i32.and
    i32.const 2
    i32.eq
    if $if.0 (result f64)
      local.get $x.0
      i64.const 1
      i64.add
      i64.const 60
      i64.rotl
      f64.reinterpret_i64
    else
      local.get $x.0
      i32.wrap_i64
      i32.load8_u offset=4
      i32.const 7
      i32.eq
      if $if.1 (result f64)
        local.get $x.0
        i32.wrap_i64
        f64.load offset=11
      else
        local.get $x.0
        call $raw_complex
      end
    end
  )
  (func $flonum (param $x.0 f64) (result i64)
    (local $t.1 i64)
    local.get $x.0
    i64.reinterpret_f64
    i64.const 4
    i64.rotl
    i64.const 1
    i64.sub
    local.set $t.1
    local.get $t.1
    i64.const 6
    i64.and
    i64.const 2
    i64.eq
    if $if.0 (result i64)
      local.get $t.1
    else
      local.get $x.0
      call $box_flonum
    end
  )
  (func $call_1 (param $f.0 i64) (param $a1.1 i64) (param $budget.2 i32) (result i64)
    (local $code.3 i64)
    local.get $f.0
    i32.wrap_i64
    i32.const 7
    i32.and
    i32.const 6
    i32.eq
    if $if.0 (result i64)
      local.get $f.0
      i32.wrap_i64
      i64.load offset=10
      local.set $code.3
      local.get $code.3
      i64.const 34
      i64.shr_u
      i64.const 1
      i64.eq
      if $if.1 (result i64)
        local.get $f.0
        local.get $a1.1
        local.get $budget.2
        local.get $code.3
        i64.const 2
        i64.shr_u
        i32.wrap_i64
        call_indirect (param i64 i64 i32) (result i64)
      else
        local.get $f.0
        local.get $a1.1
        local.get $budget.2
        call $call_slow_1
      end
    else
      local.get $f.0
      local.get $a1.1
      local.get $budget.2
      call $call_slow_1
    end
  )
)
