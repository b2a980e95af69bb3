;;; The whole way of one small procedure: two calls, generic arithmetic, a test.
(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

;;; --- stage read ---
list  2:1-5:40
  identifier define  2:2-8
  list  2:9-16
    identifier fib  2:10-13
    identifier n  2:14-15
  list  3:3-5:39
    identifier if  3:4-6
    list  3:7-14
      identifier <  3:8-9
      identifier n  3:10-11
      integer 2  3:12-13
    identifier n  4:7-8
    list  5:7-38
      identifier +  5:8-9
      list  5:10-23
        identifier fib  5:11-14
        list  5:15-22
          identifier -  5:16-17
          identifier n  5:18-19
          integer 1  5:20-21
      list  5:24-37
        identifier fib  5:25-28
        list  5:29-36
          identifier -  5:30-31
          identifier n  5:32-33
          integer 2  5:34-35

;;; --- stage expand ---
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))

;;; --- stage core ---
(define $fib
  (lambda "fib"
    ((n.1) (if (%< n.1 2) n.1 (%+ (call $fib (%- n.1 1)) (call $fib (%- n.1 2)))))))

;;; --- stage closed ---
(closure fib (n)
  (if (%< n '2)
    (then
      (return n))
    (else
      (bind t (call-global fib fib (%- n '1)))
      (bind t.2 (call-global fib fib (%- n '2)))
      (return (%+ t t.2)))))
(form form ()
  (return (define fib (close fib))))
(forms form)

;;; --- stage types ---
fib 2:1: (real number) -> real number | function (i64) -> i64
  no call of its procedure is here, line 2
  may be inexact or not at (+ (fib (- n 1)) (fib (- n 2))), line 5
n 2:14: real number | i64 (tagged)
  other forms may call fib with anything, line 2

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
  (type (;9;) (func (param i32) (result i64)))
  (type (;10;) (func (param i64 i64) (result i64)))
  (type (;11;) (func (param f64) (result i64)))
  (type (;12;) (func (param i64) (result f64)))
  (type (;13;) (func (param i32) (result i32)))
  (type (;14;) (func (param i64) (result i64)))
  (type (;15;) (func (param i32 i64)))
  (type (;16;) (func))
  (type (;17;) (func (param i64 i32 i32) (result i64)))
  (type (;18;) (func (param i64) (result i32)))
  (type (;19;) (func (param i32 i32 i64)))
  (type (;20;) (func (param i32)))
  (type (;21;) (func (param i32 i32 i64 i64) (result i64)))
  (type (;22;) (func (param i32 i32 i64) (result i64)))
  (import "rt" "at" (func $at (param i32) (result i64)))
  (import "rt" "add" (func $add (param i64 i64) (result i64)))
  (import "rt" "box_flonum" (func $box_flonum (param f64) (result i64)))
  (import "rt" "raw_complex" (func $raw_complex (param i64) (result f64)))
  (import "rt" "more_memory" (func $more_memory (param i32) (result i32)))
  (import "rt" "sub" (func $sub (param i64 i64) (result i64)))
  (import "rt" "suspend_value" (func $suspend_value (param i64) (result i64)))
  (import "rt" "lt" (func $lt (param i64 i64) (result i64)))
  (import "rt" "fail_unbound" (func $fail_unbound (param i64) (result i64)))
  (import "rt" "call_slow_1" (func $call_slow_1 (param i64 i64 i32) (result i64)))
  (import "rt" "name_code" (func $name_code (param i32 i64)))
  (import "rt" "memory" (memory 0))
  (import "rt" "table" (table 0 funcref))
  (export "init" (func $init))
  (elem (i32.const 1048576) func $fib.0.entry $fib.0.after0 $fib.0.after1 $fib.0 $.1)
  (func $init
    i32.const 1048579
    i32.const 0
    i64.load offset=1114112
    call $name_code
  )
  (func $redefined/65536/1 (param $a.0 i64) (param $budget.1 i32) (param $site.2 i32) (result i64)
    (local $procedure.3 i64)
    i32.const 0
    i64.load offset=65536
    local.tee $procedure.3
    i64.const 55
    i64.eq
    if $if.0
      i32.const 0
      i64.load offset=1114112
      call $fail_unbound
      drop
      local.get $site.2
      call $at
      return
    end
    local.get $procedure.3
    local.get $a.0
    local.get $budget.1
    call $call_1
  )
  (func $fib.0 (param $self.0 i64) (param $n.1 i64) (param $budget.2 i32) (result i64)
    (local $result.3 i64)
    (local $t.4 i64)
    (local $t.5 i64)
    (local $t.6 i64)
    local.get $budget.2
    i32.const 32
    i32.lt_s
    if $if.0
      i32.const 1048576
      i32.const 0
      local.get $self.0
      local.get $n.1
      call $save_2
      return
    end
    block $not.0
      local.get $n.1
      i64.const 3
      i64.and
      i64.eqz
      if $if.1
        local.get $n.1
        i64.const 8
        i64.ge_s
        br_if $not.0
      else
        local.get $n.1
        i64.const 8
        call $lt_in_place
        local.tee $result.3
        i64.const 71
        i64.eq
        if $if.2
          i32.const 1
          call $at
          return
        end
        local.get $result.3
        i64.const 7
        i64.eq
        br_if $not.0
      end
      local.get $n.1
      return
    end
    local.get $n.1
    i64.const 4
    i64.sub
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $n.1
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $t.4
        local.get $n.1
        i64.gt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $n.1
      i64.const 4
      call $sub_in_place
      local.tee $result.3
      i64.const 71
      i64.eq
      if $if.1
        i32.const 2
        call $at
        return
      end
      local.get $result.3
      local.get $budget.2
      call $polled_budget
      local.set $budget.2
    end
    local.set $t.4
    i32.const 0
    i64.load offset=65544
    i64.const 4
    i64.eq
    if $if.0 (result i64)
      i64.const 39
      local.get $t.4
      local.get $budget.2
      i32.const 31
      i32.or
      i32.const 32
      i32.sub
      call $fib.0
    else
      local.get $t.4
      local.get $budget.2
      i32.const 31
      i32.or
      i32.const 32
      i32.sub
      i32.const 3
      call $redefined/65536/1
    end
    local.tee $t.5
    i64.const 71
    i64.eq
    if $if.0
      i32.const 1048577
      i32.const 0
      local.get $n.1
      call $save_1
      return
    end
    local.get $n.1
    i64.const 8
    i64.sub
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $n.1
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $t.4
        local.get $n.1
        i64.gt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $n.1
      i64.const 8
      call $sub_in_place
      local.tee $result.3
      i64.const 71
      i64.eq
      if $if.1
        i32.const 4
        call $at
        return
      end
      local.get $result.3
      local.get $budget.2
      call $polled_budget
      local.set $budget.2
    end
    local.set $t.4
    i32.const 0
    i64.load offset=65544
    i64.const 4
    i64.eq
    if $if.0 (result i64)
      i64.const 39
      local.get $t.4
      local.get $budget.2
      i32.const 31
      i32.or
      i32.const 32
      i32.sub
      call $fib.0
    else
      local.get $t.4
      local.get $budget.2
      i32.const 31
      i32.or
      i32.const 32
      i32.sub
      i32.const 5
      call $redefined/65536/1
    end
    local.tee $t.6
    i64.const 71
    i64.eq
    if $if.0
      i32.const 1048578
      i32.const 0
      local.get $t.5
      call $save_1
      return
    end
    local.get $t.5
    local.get $t.6
    i64.add
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $t.5
        local.get $t.6
        i64.or
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $t.5
        local.get $t.4
        i64.xor
        local.get $t.6
        local.get $t.4
        i64.xor
        i64.and
        i64.const 0
        i64.lt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $t.5
      local.get $t.6
      call $add_in_place
      local.tee $result.3
      i64.const 71
      i64.eq
      if $if.1
        i32.const 6
        call $at
        return
      end
      local.get $result.3
      local.get $budget.2
      call $polled_budget
      local.set $budget.2
    end
    local.set $result.3
    local.get $budget.2
    i32.const 0
    i32.lt_s
    if $if.0
      local.get $result.3
      call $suspend_value
      return
    end
    local.get $result.3
    return
    unreachable
  )
  (func $fib.0.after0 (param $frame.0 i64) (param $t.1 i64) (param $budget.2 i32) (result i64)
    (local $n.3 i64)
    (local $t.4 i64)
    (local $result.5 i64)
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=27
    local.set $n.3
    local.get $n.3
    i64.const 8
    i64.sub
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $n.3
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $t.4
        local.get $n.3
        i64.gt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $n.3
      i64.const 8
      call $sub_in_place
      local.tee $result.5
      i64.const 71
      i64.eq
      if $if.1
        i32.const 4
        call $at
        return
      end
      local.get $result.5
    end
    local.set $t.4
    i32.const 1048578
    i32.const 0
    local.get $t.1
    call $push_1
    i32.const 0
    i64.load offset=65544
    i64.const 4
    i64.eq
    if $if.0 (result i64)
      i64.const 39
      local.get $t.4
      local.get $budget.2
      call $fib.0
    else
      local.get $t.4
      local.get $budget.2
      i32.const 5
      call $redefined/65536/1
    end
    return
    unreachable
  )
  (func $fib.0.after1 (param $frame.0 i64) (param $t.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    (local $t.4 i64)
    (local $result.5 i64)
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=27
    local.set $t.3
    local.get $t.3
    local.get $t.1
    i64.add
    local.set $t.4
    block $end.0 (result i64)
      block $not.1
        local.get $t.3
        local.get $t.1
        i64.or
        i64.const 3
        i64.and
        i64.eqz
        i32.eqz
        br_if $not.1
        local.get $t.3
        local.get $t.4
        i64.xor
        local.get $t.1
        local.get $t.4
        i64.xor
        i64.and
        i64.const 0
        i64.lt_s
        br_if $not.1
        local.get $t.4
        br $end.0
      end
      local.get $t.3
      local.get $t.1
      call $add_in_place
      local.tee $result.5
      i64.const 71
      i64.eq
      if $if.1
        i32.const 6
        call $at
        return
      end
      local.get $result.5
    end
    return
    unreachable
  )
  (func $.1 (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    i32.const 0
    i64.load offset=1114120
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
  (func $fib.0.entry (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=27
    local.get $frame.0
    i32.wrap_i64
    i64.load offset=35
    local.get $budget.2
    call $fib.0
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
  (func $sub_in_place (param $a.0 i64) (param $b.1 i64) (result i64)
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
        f64.sub
        call $flonum
        br $end.0
      end
      local.get $a.0
      local.get $b.1
      call $sub
    end
  )
  (func $push_1 (param $code.0 i32) (param $raw.1 i32) (param $w1.2 i64)
    (local $p.3 i32)
    i32.const 32
    call $alloc
    local.set $p.3
    local.get $p.3
    i64.const 200823
    local.get $raw.1
    i64.extend_i32_u
    i64.const 48
    i64.shl
    i64.or
    i64.store
    local.get $p.3
    i64.const 23
    i64.store offset=8
    local.get $p.3
    local.get $code.0
    i32.const 2
    i32.shl
    i64.extend_i32_u
    i64.store offset=16
    local.get $p.3
    local.get $w1.2
    i64.store offset=24
    local.get $p.3
    call $push_frame
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
  (func $push_frame (param $p.0 i32)
    local.get $p.0
    i32.const 64
    i64.load
    i64.store offset=8
    i32.const 64
    local.get $p.0
    i32.const 3
    i32.sub
    i64.extend_i32_u
    i64.store
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
  (func $lt_in_place (param $a.0 i64) (param $b.1 i64) (result i64)
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
            local.get $b.1
            i64.extend32_s
            local.get $b.1
            i64.ne
            br_if $not.1
          end
        else
          local.get $a.0
          i64.const 3
          i64.and
          i64.eqz
          i32.eqz
          br_if $not.1
          local.get $a.0
          i64.extend32_s
          local.get $a.0
          i64.ne
          br_if $not.1
          local.get $b.1
          call $is_flonum
          i32.eqz
          br_if $not.1
        end
        i64.const 15
        i64.const 7
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
        f64.lt
        select
        br $end.0
      end
      local.get $a.0
      local.get $b.1
      call $lt
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
  (func $save_1 (param $code.0 i32) (param $raw.1 i32) (param $w1.2 i64) (result i64)
    (local $p.3 i32)
    i32.const 32
    call $alloc
    local.set $p.3
    local.get $p.3
    i64.const 200823
    local.get $raw.1
    i64.extend_i32_u
    i64.const 48
    i64.shl
    i64.or
    i64.store
    local.get $p.3
    i64.const 23
    i64.store offset=8
    local.get $p.3
    local.get $code.0
    i32.const 2
    i32.shl
    i64.extend_i32_u
    i64.store offset=16
    local.get $p.3
    local.get $w1.2
    i64.store offset=24
    local.get $p.3
    call $append_frame
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
